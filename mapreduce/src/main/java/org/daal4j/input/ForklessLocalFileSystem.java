package org.daal4j.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsAction;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, but it sets and reads permissions by system calls. Without libhadoop,
 * which no jar has, Hadoop starts a process for each file and directory that it makes, some thirty,
 * and a tenth of a second, in every pass of the local job runner, and reads what {@code ls -ld}
 * prints, where there is one.
 *
 * <p>Files and directories get the permissions that the umask of the process leaves, as those of
 * any program do, unless {@code fs.permissions.umask-mode} is set: Hadoop's own default, 022, would
 * let everybody read what a user with 077 writes.
 */
public class ForklessLocalFileSystem extends LocalFileSystem {

  private static final String SETTING = "fs.file.impl";
  private static final String NOT_KEPT = "fs.file.impl.disable.cache";
  private static final Path PROCESS = Path.of("/proc/self/status");
  private static final Pattern UMASK = Pattern.compile("Umask:\\s*([0-7]{1,4})");

  /** For Hadoop. */
  public ForklessLocalFileSystem() {
    super(new Raw());
  }

  @Override
  public void initialize(URI name, Configuration conf) throws IOException {
    Configuration own = new Configuration(conf);
    if (!HadoopSetting.isSet(conf, FsPermission.UMASK_LABEL)) {
      umask().ifPresent(umask -> own.set(FsPermission.UMASK_LABEL, umask));
    }
    super.initialize(name, own);
  }

  /** In octal digits; empty where the kernel does not tell. */
  private static Optional<String> umask() throws IOException {
    if (!Files.isReadable(PROCESS)) {
      return Optional.empty();
    }
    return Files.readString(PROCESS, StandardCharsets.ISO_8859_1)
        .lines()
        .map(UMASK::matcher)
        .filter(Matcher::matches)
        .map(line -> line.group(1))
        .findFirst();
  }

  /** Makes it the file system of files, unless another one is set. */
  public static void useIn(Configuration conf) {
    conf.setIfUnset(SETTING, ForklessLocalFileSystem.class.getName());
  }

  /**
   * Opens it for all of this process, and takes its name out of the settings, unless Hadoop is told
   * not to keep what is open. Another file system may look for classes that are named there with
   * its own class loader, as s3a does for the local one; under {@code hadoop jar} that knows none
   * of ours.
   */
  public static void openIn(Configuration conf) throws IOException {
    if (ForklessLocalFileSystem.class.getName().equals(conf.get(SETTING))) {
      FileSystem.getLocal(conf);
      if (!conf.getBoolean(NOT_KEPT, false)) {
        removeFrom(conf);
      }
    }
  }

  /** Takes it out of what goes to other processes, which may not have this class. */
  public static void removeFrom(Configuration conf) {
    if (ForklessLocalFileSystem.class.getName().equals(conf.get(SETTING))) {
      conf.unset(SETTING);
    }
  }

  /** The file system without checksums. */
  private static final class Raw extends RawLocalFileSystem {

    @Override
    public FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
      return new LocalStatus(super.getFileStatus(path), pathToFile(path).toPath());
    }

    @Override
    public void setPermission(org.apache.hadoop.fs.Path path, FsPermission permission)
        throws IOException {
      Path file = pathToFile(path).toPath();
      if (permission.getStickyBit() || hasMoreThanPermissions(file)) {
        super.setPermission(path, permission);
        return;
      }
      Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
      add(
          set,
          permission.getUserAction(),
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);
      add(
          set,
          permission.getGroupAction(),
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE);
      add(
          set,
          permission.getOtherAction(),
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(file, set);
    }

    /** Whether setting permissions alone would take more from it, as the set-group-id bit. */
    private static boolean hasMoreThanPermissions(Path file) throws IOException {
      return !file.getFileSystem().supportedFileAttributeViews().contains("unix")
          || ((int) Files.getAttribute(file, "unix:mode") & 07000) != 0;
    }

    private static void add(
        Set<PosixFilePermission> set,
        FsAction action,
        PosixFilePermission read,
        PosixFilePermission write,
        PosixFilePermission execute) {
      if (action.implies(FsAction.READ)) {
        set.add(read);
      }
      if (action.implies(FsAction.WRITE)) {
        set.add(write);
      }
      if (action.implies(FsAction.EXECUTE)) {
        set.add(execute);
      }
    }
  }

  /** What is known of a file; who may do what with it is asked for when it is wanted. */
  private static final class LocalStatus extends FileStatus {

    private static final long serialVersionUID = 1;
    private static final int PERMISSION_BITS = 01777;

    private final transient Path file;
    private boolean known;

    LocalStatus(FileStatus status, Path file) {
      super(
          status.getLen(),
          status.isDirectory(),
          status.getReplication(),
          status.getBlockSize(),
          status.getModificationTime(),
          status.getAccessTime(),
          null,
          null,
          null,
          null,
          status.getPath());
      this.file = file;
    }

    @Override
    public FsPermission getPermission() {
      learn();
      return super.getPermission();
    }

    @Override
    public String getOwner() {
      learn();
      return super.getOwner();
    }

    @Override
    public String getGroup() {
      learn();
      return super.getGroup();
    }

    private synchronized void learn() {
      if (known) {
        return;
      }
      try {
        Map<String, Object> found = Files.readAttributes(file, "unix:mode,owner,group");
        setPermission(new FsPermission((short) ((int) found.get("mode") & PERMISSION_BITS)));
        setOwner(((Principal) found.get("owner")).getName());
        setGroup(((Principal) found.get("group")).getName());
        known = true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
