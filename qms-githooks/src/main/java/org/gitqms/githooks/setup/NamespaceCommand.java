package org.gitqms.githooks.setup;

import org.gitqms.githooks.Group;
import picocli.CommandLine.Command;

/** {@code git qms namespace}: the systems that have requirements of their own. */
@Command(
    name = "namespace",
    description = "Show namespaces of requirements documents, or propose one.",
    subcommands = {NamespaceListCommand.class, NamespaceProposeCommand.class})
public final class NamespaceCommand extends Group {}
