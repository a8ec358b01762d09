package org.gitqms.ledger.sshsig;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/** JGit without the configuration and environment of the machine and of whoever runs the test. */
final class OnlyTheRepository extends SystemReader.Delegate implements AutoCloseable {

  private final SystemReader before;
  private final Path folder;

  private OnlyTheRepository(SystemReader before, Path folder) {
    super(before);
    this.before = before;
    this.folder = folder;
  }

  /** In force until it is closed. */
  static OnlyTheRepository install(Path folder) {
    OnlyTheRepository reader = new OnlyTheRepository(SystemReader.getInstance(), folder);
    SystemReader.setInstance(reader);
    return reader;
  }

  private FileBasedConfig empty(Config parent, FS fs) {
    return new FileBasedConfig(parent, folder.resolve("no configuration").toFile(), fs);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return empty(parent, fs);
  }

  @Override
  public void close() {
    SystemReader.setInstance(before);
  }
}
