package org.daal4j.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForklessLocalFileSystemTest {

  @TempDir java.nio.file.Path directory;

  private FileSystem open(String umask) throws IOException {
    Configuration conf = new Configuration(false);
    ForklessLocalFileSystem.useIn(conf);
    conf.set("fs.permissions.umask-mode", umask);
    return FileSystem.newInstance(directory.toUri(), conf);
  }

  @ParameterizedTest
  @CsvSource({
    "022, rwxr-xr-x, rw-r--r--",
    "077, rwx------, rw-------",
    "002, rwxrwxr-x, rw-rw-r--"
  })
  void filesAndDirectoriesGetThePermissionsOfTheUmask(String umask, String made, String written)
      throws IOException {
    try (FileSystem local = open(umask)) {
      Path folder = new Path(directory.toUri().toString(), "new/folder");
      assertThat(local.mkdirs(folder)).isTrue();
      try (OutputStream out = local.create(new Path(folder, "file"))) {
        out.write(1);
      }
    }
    assertThat(permissions("new/folder")).isEqualTo(made);
    assertThat(permissions("new/folder/file")).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"rwx------", "r-xr-x---", "--x-w-r--", "rwxrwxrwx", "---------", "rwxrwxrwt"})
  void everyPermissionCanBeSet(String permission) throws IOException {
    try (FileSystem local = open("022")) {
      Path folder = new Path(directory.toUri().toString(), "folder");
      local.mkdirs(folder);
      local.setPermission(folder, FsPermission.valueOf("d" + permission));
      assertThat(local.getFileStatus(folder).getPermission().toString()).isEqualTo(permission);
      local.setPermission(folder, FsPermission.valueOf("drwxr-xr-x"));
    }
  }

  /** In directories of a group, what is made belongs to that group. */
  @Test
  void theBitThatSetsTheGroupStays() throws IOException {
    java.nio.file.Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.setAttribute(shared, "unix:mode", 02775);
    try (FileSystem local = open("022")) {
      local.mkdirs(new Path(shared.toUri().toString(), "new"));
      local.setPermission(new Path(shared.toUri()), FsPermission.valueOf("drwxr-x---"));
    }
    assertThat((int) Files.getAttribute(shared.resolve("new"), "unix:mode") & 07777)
        .isEqualTo(02755);
    assertThat((int) Files.getAttribute(shared, "unix:mode") & 07777).isEqualTo(02750);
  }

  @Test
  void isNotSentToProcessesThatMayNotHaveIt() {
    Configuration conf = new Configuration(false);
    ForklessLocalFileSystem.useIn(conf);
    ForklessLocalFileSystem.removeFrom(conf);
    assertThat(conf.get("fs.file.impl")).isNull();
    conf.set("fs.file.impl", "another.FileSystem");
    ForklessLocalFileSystem.useIn(conf);
    ForklessLocalFileSystem.removeFrom(conf);
    assertThat(conf.get("fs.file.impl")).isEqualTo("another.FileSystem");
  }

  /** Another file system may look with a class loader that knows none of our classes. */
  @Test
  void isOpenForAllThatComeLaterWithoutItsNameInTheSettings() throws IOException {
    Configuration conf = new Configuration(false);
    ForklessLocalFileSystem.useIn(conf);
    FileSystem.closeAll();
    try {
      ForklessLocalFileSystem.openIn(conf);
      assertThat(conf.get("fs.file.impl")).isNull();
      Configuration ofAnother = new Configuration(conf);
      ofAnother.setClassLoader(ClassLoader.getPlatformClassLoader());
      assertThat(FileSystem.getLocal(ofAnother)).isInstanceOf(ForklessLocalFileSystem.class);
    } finally {
      FileSystem.closeAll();
    }
  }

  @Test
  void keepsItsNameWhereNothingIsKeptOpen() throws IOException {
    Configuration conf = new Configuration(false);
    conf.setBoolean("fs.file.impl.disable.cache", true);
    ForklessLocalFileSystem.useIn(conf);
    ForklessLocalFileSystem.openIn(conf);
    assertThat(FileSystem.getLocal(conf)).isInstanceOf(ForklessLocalFileSystem.class);
  }

  @Test
  void whatIsNotThereHasNoPermissions() throws IOException {
    try (FileSystem local = open("022")) {
      Path absent = new Path(directory.toUri().toString(), "absent");
      FsPermission any = FsPermission.getFileDefault();
      assertThatThrownBy(() -> local.setPermission(absent, any))
          .isInstanceOfAny(FileNotFoundException.class, NoSuchFileException.class);
    }
  }

  /** Those that a run has to know: of its work directory, and of staging directories of jobs. */
  @ParameterizedTest
  @CsvSource({"0700", "0711", "2775", "1777", "0000"})
  void permissionsOwnerAndGroupAreReadBySystemCalls(String mode) throws IOException {
    java.nio.file.Path folder = Files.createDirectory(directory.resolve("a: folder"));
    Files.setAttribute(folder, "unix:mode", Integer.parseInt(mode, 8));
    try (FileSystem local = open("022")) {
      FileStatus found = local.getFileStatus(new Path(folder.toUri()));
      assertThat(found.getClass().getName()).startsWith(ForklessLocalFileSystem.class.getName());
      assertThat(found.getPermission().toShort())
          .isEqualTo((short) (Integer.parseInt(mode, 8) & 01777));
      assertThat(found.getOwner()).isEqualTo(Files.getOwner(folder).getName());
      assertThat(found.getGroup()).isEqualTo(Files.getAttribute(folder, "unix:group").toString());
      assertThat(found.isDirectory()).isTrue();
      assertThat(new FileStatus(found).getOwner()).isEqualTo(found.getOwner());
    }
    Files.setAttribute(folder, "unix:mode", 0700);
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(path)));
  }
}
