package org.gitqms.ledger.git;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * What JGit sees of the world around it: nothing. No configuration of the machine or of the caller,
 * no environment; and no probing of the file system's clock, which would write into the repository
 * and cost seconds.
 */
final class QuietSystem extends SystemReader.Delegate {

  private static boolean installed;

  private QuietSystem(SystemReader real) {
    super(real);
  }

  /** Puts this system reader in place, once. */
  static synchronized void install() {
    if (!installed) {
      SystemReader.setInstance(new QuietSystem(SystemReader.getInstance()));
      installed = true;
    }
  }

  @Override
  public @Nullable String getenv(String variable) {
    return null;
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new EmptyConfig(fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new EmptyConfig(fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new EmptyConfig(fs);
  }

  /**
   * A configuration that holds nothing but the resolution of time stamps, so that none is measured.
   */
  private static final class EmptyConfig extends FileBasedConfig {

    private static final String FILE_SYSTEM = "filesystem";

    EmptyConfig(FS fs) {
      super(null, null, fs);
    }

    @Override
    public void load() {
      // there is no file
    }

    @Override
    public void save() {
      // there is no file
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit unit) {
      return section.equals(FILE_SYSTEM)
          ? unit.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, unit);
    }
  }
}
