package org.daal4j.result;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;

/**
 * What earlier runs may have left in work directories that are not in the output directory, or in
 * another one than this run's.
 *
 * @param conf Hadoop's configuration
 * @param name of the output directory, for messages
 * @param path of the output directory
 * @param home the work directory in it
 * @param work the work directory of this run; perhaps the same
 * @param overwrite whether an older result may be replaced
 * @param resume whether an unfinished run is continued
 * @param catalogue what results consist of
 */
record OtherWork(
    Configuration conf,
    String name,
    Path path,
    WorkDirectory home,
    WorkDirectory work,
    boolean overwrite,
    boolean resume,
    ResultCatalogue catalogue) {

  static OutputExistsException unfinished(String place) {
    return new OutputExistsException(
        place
            + ": holds the unfinished work of an earlier run. Use "
            + OutputDirectory.RESUME
            + " to continue it where"
            + " the verb has it, or "
            + OutputDirectory.OVERWRITE
            + " to start over.");
  }

  /**
   * Makes sure that the work directory, which is not in the output, is there for this output, or
   * for none.
   *
   * @throws OutputExistsException when it holds what another run is to go on with
   */
  void requireFree() throws IOException {
    String place = work.name().name();
    if (work.isFile()) {
      throw new UsageException(WorkPlace.WORK + ": " + place + " is a file. Name a directory.");
    }
    work.requireOurs(catalogue);
    boolean complete = work.isComplete();
    if (!complete && !work.isResumable()) {
      return;
    }
    String of = work.output().orElse("another output");
    if (!of.equals(path.toString())) {
      throw new OutputExistsException(
          WorkPlace.WORK
              + ": "
              + place
              + " holds "
              + (complete ? "the finished result" : "the unfinished work")
              + " of a run for "
              + of
              + ". Let that one end first, or name another "
              + WorkPlace.WORK
              + ".");
    }
    if (!complete && !overwrite && !resume) {
      throw unfinished(place);
    }
    if (complete && !home.pointer().equals(Optional.of(work.path().toString()))) {
      throw new OutputExistsException(
          WorkPlace.WORK
              + ": "
              + place
              + " holds the finished result of an earlier run for "
              + name
              + ", which has been replaced or removed since, so it is not put there."
              + " Delete that directory, or name another "
              + WorkPlace.WORK
              + ".");
    }
  }

  /**
   * Makes sure that no other directory than the work directory holds what would be lost.
   *
   * @throws OutputExistsException when one does
   */
  void requireNoneBeside() throws IOException {
    Optional<String> pointer = home.pointer();
    if (pointer.equals(Optional.of(work.path().toString()))) {
      return;
    }
    if (pointer.isPresent()) {
      requireNone(
          elsewhere(pointer.get()),
          "Give " + WorkPlace.WORK.to(pointer.get()),
          "Delete that directory");
    } else if (work != home) {
      requireNone(home, "Leave " + WorkPlace.WORK + " out", "Delete it");
    }
  }

  private void requireNone(WorkDirectory other, String use, String lose) throws IOException {
    boolean ofThis = other == home || other.output().equals(Optional.of(path.toString()));
    if (ofThis && other.isComplete()) {
      throw new OutputExistsException(
          name
              + ": the finished result of an earlier run waits in "
              + other.path()
              + " to be put in its place. "
              + use
              + " for that. "
              + lose
              + " to lose it.");
    }
    if (ofThis && other.isResumable() && !overwrite) {
      throw new OutputExistsException(
          name
              + ": the unfinished work of an earlier run is in "
              + other.path()
              + ". "
              + use
              + " and use "
              + OutputDirectory.RESUME
              + " to continue it, or use "
              + OutputDirectory.OVERWRITE
              + " to start over.");
    }
  }

  private WorkDirectory elsewhere(String other) throws IOException {
    try {
      UserPath place = UserPath.of(conf, other);
      return WorkDirectory.elsewhere(
          StrictFiles.of(place.fileSystem(), place.path()), place.path(), other, false);
    } catch (IllegalArgumentException e) {
      throw new OutputExistsException(
          name
              + ": its unfinished work is in "
              + other
              + ", which cannot be read: "
              + e.getMessage()
              + ". Name another "
              + Setting.OUTPUT
              + ".");
    }
  }
}
