package org.daal4j.result;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A second file system, {@code other://disk/PATH} for the local {@code /PATH}: it renames in one
 * step, never onto what is there, and shows a file from its first byte on. Its changes are counted,
 * and stop, with those of {@link BreakingFileSystem}; that a file is half written is one of them.
 */
public class OtherDisk extends RawLocalFileSystem {

  private static final FsPermission ALL = new FsPermission((short) 0777);

  private final URI uri;

  /** For Hadoop. */
  public OtherDisk() {
    this("other");
  }

  OtherDisk(String scheme) {
    this.uri = URI.create(scheme + "://disk");
  }

  /** Settings in which this file system and the local one count their changes. */
  public static Configuration counting() {
    return addTo(BreakingFileSystem.configuration());
  }

  /** Adds this file system and {@link DiskOfObjects}. */
  public static Configuration addTo(Configuration conf) {
    conf.setClass("fs.other.impl", OtherDisk.class, RawLocalFileSystem.class);
    conf.setClass("fs.oss.impl", DiskOfObjects.class, RawLocalFileSystem.class);
    return conf;
  }

  @Override
  public URI getUri() {
    return uri == null ? super.getUri() : uri; // asked by the constructor, too
  }

  @Override
  public String getScheme() {
    return uri.getScheme();
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short replication, long block, Progressable hears)
      throws IOException {
    BreakingFileSystem.countChange();
    FSDataOutputStream out = super.create(path, overwrite, buffer, replication, block, hears);
    return new FSDataOutputStream(new Halves(out), null);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short replication,
      long block,
      Progressable hears)
      throws IOException {
    return create(path, overwrite, buffer, replication, block, hears);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    BreakingFileSystem.countChange();
    return !exists(to) && super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    BreakingFileSystem.countChange();
    if (!recursive
        && exists(path)
        && getFileStatus(path).isDirectory()
        && listStatus(path).length > 0) {
      throw new PathIsNotEmptyDirectoryException(path.toString());
    }
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    BreakingFileSystem.countChange();
    return super.mkdirs(path);
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) throws IOException {
    return mkdirs(path);
  }

  @Override
  public void setPermission(Path path, FsPermission permission) {
    // Everything is everybody's, as in a store.
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    return Arrays.stream(super.listStatus(path)).map(OtherDisk::plain).toArray(FileStatus[]::new);
  }

  private static FileStatus plain(FileStatus found) {
    return new FileStatus(
        found.getLen(),
        found.isDirectory(),
        1,
        found.getBlockSize(),
        found.getModificationTime(),
        0,
        ALL,
        "",
        "",
        found.getPath());
  }

  /** Writes half of each array, which may be all that is ever written. */
  private static final class Halves extends FilterOutputStream {

    Halves(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length / 2);
      out.flush();
      BreakingFileSystem.countChange();
      out.write(bytes, from + length / 2, length - length / 2);
    }
  }
}
