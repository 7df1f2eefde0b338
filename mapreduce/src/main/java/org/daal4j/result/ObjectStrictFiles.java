package org.daal4j.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The same in a store of objects. Where Hadoop's connector can ask the store to create a file only
 * if there is none (s3a since Hadoop 3.4.2), of two processes one succeeds. Where it cannot, a
 * moment stays between the look and the creation, in which two may succeed; the file is then that
 * of the later one, and the other finds out when it reads it again.
 */
final class ObjectStrictFiles extends StrictFiles {

  /**
   * {@code Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE} of Hadoop 3.4.2.
   */
  private static final String IF_NONE_MATCH = "fs.option.create.conditional.overwrite";

  ObjectStrictFiles(FileSystem fileSystem) {
    super(fileSystem);
  }

  @Override
  boolean createNew(Path file, String content) throws IOException {
    if (fileSystem.exists(file)) {
      return false; // a refused creation would be logged as a failure
    }
    if (!fileSystem.hasPathCapability(file, IF_NONE_MATCH)) {
      new SmallFile(fileSystem, file).replace(content);
      return true;
    }
    FSDataOutputStreamBuilder<?, ?> builder = fileSystem.createFile(file);
    builder.overwrite(true).must(IF_NONE_MATCH, true);
    try (FSDataOutputStream out = (FSDataOutputStream) builder.build()) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException refused) {
      Optional<String> found = new SmallFile(fileSystem, file).readText();
      if (found.isEmpty()) {
        throw refused;
      }
      return found.get().equals(content); // as when an answer was lost and the request repeated
    }
    return true;
  }

  @Override
  boolean canMove(StrictFiles from, Path source, Path target) {
    return false;
  }
}
