package org.gitqms.githooks.trace;

import org.gitqms.githooks.Group;
import picocli.CommandLine.Command;

/** {@code git qms baseline}: what was in force at a commit. */
@Command(
    name = "baseline",
    description = "Compare what was in force at two commits.",
    subcommands = BaselineDiffCommand.class)
public final class BaselineCommand extends Group {}
