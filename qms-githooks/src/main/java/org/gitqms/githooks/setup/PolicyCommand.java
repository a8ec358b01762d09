package org.gitqms.githooks.setup;

import org.gitqms.githooks.Group;
import picocli.CommandLine.Command;

/** {@code git qms policy}: the governed configuration, and how it changes. */
@Command(
    name = "policy",
    description = "Show the policy, propose a change to it, approve one.",
    subcommands = {PolicyShowCommand.class, PolicyProposeCommand.class, PolicyApproveCommand.class})
public final class PolicyCommand extends Group {}
