package org.daal4j.engine.yarn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.daal4j.core.UsageException;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.libraries.ShippedFile;
import org.daal4j.engine.libraries.ShippedFile.Kind;

/**
 * What the generic options of Hadoop give tasks and application masters to find in their
 * directories, under its own name or that behind a {@code #}. Hadoop would upload it for every job,
 * and a session knows nothing of it. Here the jobs and sessions of a run share one upload.
 */
public final class GivenFiles {

  private final LibraryDirectory libraries;
  private List<ShippedFile> shipped;

  /**
   * Uploads nothing yet.
   *
   * @param libraries of the run: files are put below it
   */
  public GivenFiles(LibraryDirectory libraries) {
    this.libraries = libraries;
  }

  /** The options, and where Hadoop's parser puts what they name. */
  private enum Option {
    LIBJARS("tmpjars", Kind.JAR),
    FILES("tmpfiles", Kind.FILE),
    ARCHIVES("tmparchives", Kind.ARCHIVE);

    final String setting;
    final Kind kind;

    Option(String setting, Kind kind) {
      this.setting = setting;
      this.kind = kind;
    }
  }

  /** Gives a job what it is to find in the directories of its containers. */
  public void addTo(Job job) throws IOException {
    Configuration conf = job.getConfiguration();
    for (ShippedFile file : ship(conf)) {
      switch (file.kind()) {
        case JAR -> job.addFileToClassPath(file.path());
        case FILE -> job.addCacheFile(file.linked());
        case ARCHIVE -> job.addCacheArchive(file.linked());
      }
    }
    for (Option option : Option.values()) {
      conf.unset(option.setting);
    }
  }

  /**
   * Sees to it that nodes can fetch all of it: what is on this machine alone is uploaded once.
   *
   * @throws UsageException when two would have one name
   */
  public List<ShippedFile> ship(Configuration conf) throws IOException {
    if (shipped == null) {
      List<ShippedFile> files = new ArrayList<>();
      Set<String> links = new HashSet<>();
      for (Option option : Option.values()) {
        for (String given : conf.getTrimmedStrings(option.setting)) {
          ShippedFile file = ship(conf, option, given, files.size());
          if (!links.add(file.link())) {
            throw new UsageException(
                "-libjars, -files, -archives: two of them would be '"
                    + file.link()
                    + "' in the directory of a task. Rename one.");
          }
          files.add(file);
        }
      }
      shipped = files;
    }
    return shipped;
  }

  private ShippedFile ship(Configuration conf, Option option, String given, int number)
      throws IOException {
    int hash = given.lastIndexOf('#');
    Path file = new Path(hash < 0 ? given : given.substring(0, hash));
    boolean named = hash >= 0 && option.kind != Kind.JAR; // Hadoop leaves jars their names
    // In a directory of its own, where nothing else has its name.
    LibraryDirectory own = new LibraryDirectory(new Path(libraries.path(), "given-" + number));
    return new ShippedFile(
        own.reachable(conf, file), named ? given.substring(hash + 1) : file.getName(), option.kind);
  }
}
