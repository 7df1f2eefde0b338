package org.daal4j.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;
import org.daal4j.model.Model;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.OutputExistsException;
import org.daal4j.result.ResultWriter;
import org.daal4j.summary.SummaryFile;

/** A directory that appears under its name once all of it is there. */
final class NewDirectory implements AutoCloseable {

  private final Configuration conf;
  private final FileSystem fileSystem;
  private final Path place;
  private final Path unfinished;

  private NewDirectory(Configuration conf, FileSystem fileSystem, Path place) {
    this.conf = conf;
    this.fileSystem = fileSystem;
    this.place = place;
    this.unfinished = new Path(place.getParent(), "_" + place.getName() + "-" + UUID.randomUUID());
  }

  /**
   * A directory of that name.
   *
   * @throws OutputExistsException when there is something
   */
  static NewDirectory of(Configuration conf, String name) throws IOException {
    UserPath path;
    try {
      path = UserPath.of(conf, name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(name + " is not a path Hadoop can write: " + e.getMessage() + ".");
    }
    FileSystem fileSystem = path.fileSystem();
    NewDirectory directory =
        new NewDirectory(conf, fileSystem, fileSystem.makeQualified(path.path()));
    directory.requireFree();
    return directory;
  }

  private void requireFree() throws IOException {
    if (place.getParent() == null || fileSystem.exists(place)) {
      throw new OutputExistsException(place + ": exists. Name another directory.");
    }
  }

  /** Puts part files into it that are somewhere else now. */
  void take(Path parts) throws IOException {
    FileSystem from = parts.getFileSystem(conf);
    if (!FileUtil.copy(from, parts, fileSystem, unfinished, true, true, conf)) {
      throw new IOException(parts + " could not be copied to " + place);
    }
    publish();
  }

  /** Puts a model into it. */
  void save(Model model, Map<String, Object> fields) throws IOException {
    ResultWriter result = new ResultWriter(fileSystem, unfinished);
    model.save(result);
    result.finish(fields);
    publish();
  }

  /** Puts a model into it, with what was summed up, which lies in a file. */
  void save(Model model, Map<String, Object> fields, Path sum) throws IOException {
    ResultWriter result = new ResultWriter(fileSystem, unfinished);
    model.save(result);
    try (InputStream in = sum.getFileSystem(conf).open(sum)) {
      result.bytes(SummaryFile.NAME, in::transferTo);
    }
    result.finish(fields);
    publish();
  }

  private void publish() throws IOException {
    fileSystem.create(new Path(unfinished, OutputDirectory.SUCCESS)).close();
    requireFree();
    if (!fileSystem.rename(unfinished, place)) {
      throw new OutputExistsException(place + ": could not be made. Name another directory.");
    }
  }

  @Override
  public void close() throws IOException {
    fileSystem.delete(unfinished, true);
  }
}
