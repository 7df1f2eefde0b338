package org.apache.hadoop.io;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Takes the place of Hadoop's class, which in secure mode asks for Hadoop's native library; that is
 * in no Maven repository. Here Java looks whose a file is. All containers of the tests are one user's, so
 * nobody is kept out who should be.
 */
public class SecureIOUtils {

  private SecureIOUtils() {}

  public static RandomAccessFile openForRandomRead(
      File file, String mode, String owner, String group) throws IOException {
    check(file, owner);
    return new RandomAccessFile(file, mode);
  }

  public static FSDataInputStream openFSDataInputStream(File file, String owner, String group)
      throws IOException {
    check(file, owner);
    return FileSystem.getLocal(new Configuration(false)).getRaw().open(new Path(file.toURI()));
  }

  public static FileInputStream openForRead(File file, String owner, String group)
      throws IOException {
    check(file, owner);
    return new FileInputStream(file);
  }

  public static FileOutputStream createForWrite(File file, int permissions) throws IOException {
    try {
      Files.createFile(file.toPath());
    } catch (FileAlreadyExistsException e) {
      throw new AlreadyExistsException(e);
    }
    StringBuilder letters = new StringBuilder("rwxrwxrwx");
    for (int bit = 0; bit < 9; bit++) {
      if ((permissions >> (8 - bit) & 1) == 0) {
        letters.setCharAt(bit, '-');
      }
    }
    Files.setPosixFilePermissions(
        file.toPath(), PosixFilePermissions.fromString(letters.toString()));
    return new FileOutputStream(file);
  }

  private static void check(File file, String owner) throws IOException {
    String actual = Files.getOwner(file.toPath()).getName();
    if (owner != null && !owner.equals(actual)) {
      throw new IOException(file + " is " + actual + "'s, not " + owner + "'s");
    }
  }

  /** The file to be created exists. */
  public static class AlreadyExistsException extends IOException {
    private static final long serialVersionUID = 1L;

    public AlreadyExistsException(Throwable cause) {
      super(cause);
    }
  }
}
