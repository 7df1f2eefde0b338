package org.daal4j.engine;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The directories of the passes of one run. No other run has the same, so a job that outlives its
 * killed driver cannot meet the job of a run that goes on in the same work directory.
 */
public final class RunDirectories {

  private static final String PASS = "pass-";
  private static final String PACK = "packed-";
  private static final String LIBRARIES = "lib-";
  private static final String SPLITS = "splits-";
  private static final Pattern NAME =
      Pattern.compile("(?:pass-[0-9]{4,9}|packed-[0-9]{1,9}|lib|splits)-[0-9a-f]{8}");

  private final RunContext context;
  private final Path work;
  private final String run = newId();

  public RunDirectories(RunContext context) {
    this.context = context;
    this.work = context.work();
  }

  /** Whether a directory of a run can have that name. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /**
   * Makes one of these for nobody but its owner, whatever the umask: what tasks read here they
   * believe. One that is there is left as it is.
   */
  public static void make(Configuration conf, Path directory) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(conf);
    if (!fileSystem.mkdirs(directory, new FsPermission((short) 0700))) {
      throw new IOException("cannot create " + directory);
    }
  }

  /** For a pass whose files are of no use after it. */
  public Path forPass(int number) {
    return new Path(work, String.format(Locale.ROOT, "%s%04d-%s", PASS, number, run));
  }

  /** For a pass that packs. */
  public Path forPack(int number) {
    return new Path(work, PACK + number + "-" + run);
  }

  /** For what tasks of a run load classes from. */
  public static Path forLibraries(Path work) {
    return new Path(work, LIBRARIES + newId());
  }

  /** For lists of splits that passes of a run share. */
  public static Path forSplits(Path work) {
    return new Path(work, SPLITS + newId());
  }

  private static String newId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  /** What earlier runs have packed in their pack of that number, complete or not. */
  public List<Path> earlierPacks(int number) throws IOException {
    List<Path> packs = earlier(PACK + number + "-");
    packs.remove(forPack(number));
    return packs;
  }

  /** Deletes what earlier runs have left, but not what they have packed. */
  public void deleteAllButPacks() throws IOException {
    List<Path> left = earlier(PASS);
    left.addAll(earlier(LIBRARIES));
    left.addAll(earlier(SPLITS));
    for (Path directory : left) {
      context.delete(directory);
    }
  }

  /** Deletes what this run has made. */
  public void deleteOwn() throws IOException {
    for (Path directory : found(name -> isName(name) && name.endsWith("-" + run))) {
      context.delete(directory);
    }
  }

  private List<Path> earlier(String prefix) throws IOException {
    return found(name -> name.startsWith(prefix));
  }

  private List<Path> found(Predicate<String> names) throws IOException {
    FileSystem fileSystem = work.getFileSystem(context.conf());
    FileStatus[] found;
    try {
      found = fileSystem.listStatus(work, path -> names.test(path.getName()));
    } catch (FileNotFoundException e) {
      return new ArrayList<>();
    }
    Arrays.sort(found);
    return new ArrayList<>(Arrays.stream(found).map(FileStatus::getPath).toList());
  }
}
