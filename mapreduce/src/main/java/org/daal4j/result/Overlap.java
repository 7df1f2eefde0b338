package org.daal4j.result;

import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.Glob;
import org.daal4j.input.UserPath;

/** Keeps output and input apart: a result among the input would be read as rows by the next run. */
public final class Overlap {

  private Overlap() {}

  /**
   * Checks that an output and its work directory are not an input, in one, or around one.
   *
   * @param output the output directory
   * @param option what names the inputs
   * @param inputs paths or globs; those that do not exist are left to whoever opens them
   * @throws UsageException when they overlap
   */
  public static void refuse(
      Configuration conf, OutputDirectory output, Setting option, List<String> inputs)
      throws IOException {
    refuse(
        conf,
        new PlaceName(Setting.OUTPUT, output.name()),
        canonical(output.fileSystem(), output.path()),
        option,
        inputs);
    WorkDirectory work = output.work();
    if (output.isWorkElsewhere()) {
      refuse(conf, work.name(), canonical(work.fileSystem(), work.path()), option, inputs);
    }
  }

  /** Whether a path is the output directory. */
  public static boolean isOutput(Configuration conf, OutputDirectory output, String path)
      throws IOException {
    try {
      UserPath place = UserPath.of(conf, path);
      return canonical(place.fileSystem(), place.path())
          .equals(canonical(output.fileSystem(), output.path()));
    } catch (IllegalArgumentException notReadable) {
      return false; // whoever opens it says so
    }
  }

  private static void refuse(
      Configuration conf, PlaceName place, String out, Setting option, List<String> inputs)
      throws IOException {
    for (String input : inputs) {
      FileSystem fileSystem;
      Collection<FileStatus> found;
      try {
        UserPath pattern = UserPath.of(conf, input);
        fileSystem = pattern.fileSystem();
        found = Glob.named(fileSystem, pattern.path());
      } catch (IllegalArgumentException notReadable) {
        continue; // whoever opens the input says so, in words that fit
      } catch (IOException e) {
        if (UserPath.isIllegalGlob(e)) {
          continue; // the same
        }
        throw e;
      }
      if (found == null) {
        continue;
      }
      for (FileStatus status : found) {
        String in = canonical(fileSystem, status.getPath());
        if (in.equals(out)) {
          throw new UsageException(
              place.option()
                  + ": "
                  + place.name()
                  + " is "
                  + option
                  + " itself. Name another directory.");
        }
        if (isIn(out, in)) {
          throw new UsageException(
              place.option()
                  + ": "
                  + place.name()
                  + " lies inside "
                  + option
                  + " "
                  + input
                  + ". Name a directory outside of it.");
        }
        if (isIn(in, out)) {
          throw new UsageException(
              place.option()
                  + ": "
                  + place.name()
                  + " contains "
                  + option
                  + " "
                  + input
                  + ". Name a directory that does not.");
        }
      }
    }
  }

  /** Whether one canonical path lies below another. */
  static boolean isIn(String path, String directory) {
    return path.startsWith(directory.endsWith("/") ? directory : directory + "/");
  }

  /** A path that no other path stands for; on a local disk without symbolic links. */
  static String canonical(FileSystem fileSystem, Path path) throws IOException {
    Path qualified = fileSystem.makeQualified(path);
    if (!"file".equals(qualified.toUri().getScheme())) {
      return qualified.toString();
    }
    String local = new File(qualified.toUri().getPath()).getCanonicalPath();
    return "file:" + (local.equals("/") ? "" : local);
  }
}
