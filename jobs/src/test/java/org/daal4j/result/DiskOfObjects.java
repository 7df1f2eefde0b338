package org.daal4j.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.util.Progressable;

/**
 * The same as a store of objects would have it, {@code oss://disk/PATH}: a file is seen when it is
 * closed, and is then whole; to rename one is to copy and then to delete it; a directory is deleted
 * file by file, and is never to be renamed. There is no way to create a file only if there is none.
 */
public final class DiskOfObjects extends OtherDisk {

  /** For Hadoop. */
  public DiskOfObjects() {
    super("oss");
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short replication, long block, Progressable hears)
      throws IOException {
    if (!overwrite && exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return new FSDataOutputStream(new Upload(pathToFile(path).toPath()), null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (getFileStatus(from).isDirectory()) {
      throw new AssertionError("a store of objects renames no directory in one step: " + from);
    }
    if (exists(to)) {
      return false;
    }
    BreakingFileSystem.countChange();
    Files.copy(pathToFile(from).toPath(), pathToFile(to).toPath());
    return delete(from, false);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    if (recursive && exists(path) && getFileStatus(path).isDirectory()) {
      for (var child : listStatus(path)) {
        delete(child.getPath(), true);
      }
    }
    return super.delete(path, false);
  }

  /** What is written to a file that is not there yet. */
  private static final class Upload extends ByteArrayOutputStream
      implements Abortable, StreamCapabilities {

    private final java.nio.file.Path file;
    private boolean open = true;

    Upload(java.nio.file.Path file) {
      this.file = file;
    }

    @Override
    public void close() throws IOException {
      if (open) {
        open = false;
        BreakingFileSystem.countChange();
        java.nio.file.Path whole = Files.write(Files.createTempFile("upload", ""), toByteArray());
        Files.createDirectories(file.getParent());
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }

    @Override
    public AbortableResult abort() {
      open = false;
      return null;
    }

    @Override
    public boolean hasCapability(String capability) {
      return capability.equals(ABORTABLE_STREAM);
    }
  }
}
