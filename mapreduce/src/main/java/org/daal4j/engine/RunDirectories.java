package org.daal4j.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The directories of the passes of one run. No other run has the same, so a job that outlives its
 * killed driver cannot meet the job of a run that goes on in the same work directory.
 */
final class RunDirectories {

  private static final String PASS = "pass-";
  private static final String PACK = "packed-";
  private static final String LIBRARIES = "lib-";

  private final Configuration conf;
  private final Path work;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  RunDirectories(Configuration conf, Path work) {
    this.conf = conf;
    this.work = work;
  }

  /** For a pass whose files are of no use after it. */
  Path forPass(int number) {
    return new Path(work, String.format(Locale.ROOT, "%s%04d-%s", PASS, number, run));
  }

  /** For a pass that packs. */
  Path forPack(int number) {
    return new Path(work, PACK + number + "-" + run);
  }

  /** For what tasks load classes from. */
  Path forLibraries() {
    return new Path(work, LIBRARIES + run);
  }

  /** What earlier runs have packed in their pack of that number, complete or not. */
  List<Path> earlierPacks(int number) throws IOException {
    List<Path> packs = earlier(PACK + number + "-");
    packs.remove(forPack(number));
    return packs;
  }

  /** Deletes what earlier runs have left, but not what they have packed. */
  void deleteAllButPacks() throws IOException {
    List<Path> left = earlier(PASS);
    left.addAll(earlier(LIBRARIES));
    for (Path directory : left) {
      work.getFileSystem(conf).delete(directory, true);
    }
  }

  private List<Path> earlier(String prefix) throws IOException {
    FileSystem fileSystem = work.getFileSystem(conf);
    FileStatus[] found;
    try {
      found = fileSystem.listStatus(work, path -> path.getName().startsWith(prefix));
    } catch (FileNotFoundException e) {
      return new ArrayList<>();
    }
    Arrays.sort(found);
    return new ArrayList<>(Arrays.stream(found).map(FileStatus::getPath).toList());
  }
}
