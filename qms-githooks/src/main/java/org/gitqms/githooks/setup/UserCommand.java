package org.gitqms.githooks.setup;

import org.gitqms.githooks.Group;
import picocli.CommandLine.Command;

/** {@code git qms user}: who there is, and how that changes. */
@Command(
    name = "user",
    description = "Show people, propose changes to them, enrol yourself.",
    subcommands = {
      UserListCommand.class,
      UserProposeCommand.class,
      UserEnrolCommand.class,
      UserRetireKeyCommand.class,
      UserDistrustCommand.class
    })
public final class UserCommand extends Group {}
