package org.daal4j.result;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.Setting;
import org.daal4j.result.StrictFiles.Kind;

/**
 * The step in which a complete result takes its place, and an older one goes. A marker file lists
 * what belongs to the new result; with it, a publication that was cut short at any point can be
 * finished by doing it again. The lease is held from before the marker to after the last renaming.
 *
 * <p>From where a renaming moves it in one step, it is renamed. From elsewhere it is copied, and
 * what was copied stays until all is in its place: to a store of objects at once, because a file is
 * seen there when it is whole; else into the output's own work directory, to be renamed from there.
 */
final class Publication {

  /**
   * What the marker says.
   *
   * @param identity of the run whose result it is, as {@link RunIdentity#toMap} gives it
   * @param files names of the new result, all but {@code _SUCCESS}
   * @param replaced names of an older result
   */
  record Plan(Map<String, Object> identity, Set<String> files, Set<String> replaced) {}

  private final StrictFiles files;
  private final FileSystem fileSystem;
  private final Path output;
  private final String name;
  private final ResultCatalogue catalogue;
  private final WorkDirectory home;
  private final WorkDirectory work;

  /**
   * In an output directory.
   *
   * @param name of the directory, for messages
   * @param home the work directory in it
   * @param work the work directory with the result and the marker; perhaps the same
   */
  Publication(
      Path output, String name, ResultCatalogue catalogue, WorkDirectory home, WorkDirectory work) {
    this.files = home.files();
    this.fileSystem = files.fileSystem;
    this.output = output;
    this.name = name;
    this.catalogue = catalogue;
    this.home = home;
    this.work = work;
  }

  /**
   * What a publication that has begun, and not ended, will do.
   *
   * @return empty when there is none
   * @throws OutputExistsException when the marker is not one that a run has written
   */
  Optional<Plan> begun() throws IOException {
    if (!work.isComplete()) {
      return Optional.empty();
    }
    Map<String, Object> content = marker().readObject().orElse(Map.of());
    Optional<Set<String>> files = catalogue.ofList(content.get("files"));
    Optional<Set<String>> replaced = catalogue.ofList(content.get("replaced"));
    if (files.isPresent() && replaced.isPresent() && files.equals(ofModel())) {
      files.get().remove(OutputDirectory.SUCCESS);
      return Optional.of(new Plan(content, files.get(), replaced.get()));
    }
    throw new OutputExistsException(
        name
            + ": is not a result of daal4j: its "
            + (work == home ? OutputDirectory.WORK : work.name().name())
            + "/"
            + WorkDirectory.COMPLETE
            + " is damaged or of another program. Nothing is touched. Name another "
            + Setting.OUTPUT
            + ".");
  }

  /** The names that the model.json of the new result lists, in its place or not yet. */
  private Optional<Set<String>> ofModel() throws IOException {
    SmallFile waiting = new SmallFile(work.fileSystem(), new Path(work.result(), SavedModel.NAME));
    SmallFile placed = new SmallFile(fileSystem, new Path(output, SavedModel.NAME));
    return (work.fileSystem().exists(waiting.path()) ? waiting : placed)
        .readObject()
        .flatMap(catalogue::ofModel);
  }

  /**
   * Declares the result complete, and publishes it.
   *
   * @param replaced names of an older result
   */
  void publish(RunIdentity identity, Set<String> replaced) throws IOException {
    Map<String, Kind> found = work.files().entries(work.result());
    for (Map.Entry<String, Kind> entry : found.entrySet()) {
      if (!catalogue.isPart(work.files(), work.result(), entry.getKey(), entry.getValue())) {
        throw new IllegalStateException(
            "the result holds " + entry.getKey() + ", which no verb declares in VerbCatalog");
      }
    }
    Set<String> complete = new TreeSet<>(found.keySet());
    complete.removeIf(file -> !ResultCatalogue.withoutChecksum(file).equals(file));
    Plan plan = new Plan(WorkDirectory.describe(identity, output), complete, replaced);
    requireRoom(plan);
    Map<String, Object> content = new LinkedHashMap<>(plan.identity());
    content.put("files", plan.files());
    content.put("replaced", plan.replaced());
    marker().create(work.fence(), JsonText.pretty(content));
    finish(plan);
  }

  /** Makes sure that what stands where the result goes is part of the one that it replaces. */
  private void requireRoom(Plan plan) throws IOException {
    for (Map.Entry<String, Kind> entry : files.entries(output).entrySet()) {
      String file = ResultCatalogue.withoutChecksum(entry.getKey());
      if (plan.files().contains(file) && !plan.replaced().contains(file)) {
        throw foreign(entry.getKey());
      }
    }
  }

  /** Publishes what is left to publish, and empties the work directory. */
  void finish(Plan plan) throws IOException {
    requireParts(plan);
    boolean moved = work == home || files.canMove(work.files(), work.path(), output);
    boolean staged = !moved && !ObjectStore.holds(fileSystem, output);
    Set<String> waiting = work.files().entries(work.result()).keySet();
    if (staged) {
      for (String file : plan.files()) {
        if (waiting.contains(file)) {
          copy(file, home.result());
        }
      }
    }
    delete(new Path(output, OutputDirectory.SUCCESS));
    for (String replaced : plan.replaced()) {
      if (!plan.files().contains(replaced)) {
        delete(new Path(output, replaced));
      }
    }
    for (String file : plan.files()) {
      if (waiting.contains(file)) {
        if (moved || staged) {
          rename(new Path((staged ? home : work).result(), file), new Path(output, file));
        } else {
          copy(file, output);
        }
      }
    }
    requireComplete(plan, files.entries(output).keySet());
    work.fence().requireHeld();
    fileSystem.create(new Path(output, OutputDirectory.SUCCESS), true).close();
    try {
      work.clear();
      if (work != home) {
        home.clear();
      }
    } catch (IOException | RuntimeException left) {
      // The result is complete; the next run in this directory clears what is left.
    }
  }

  private void rename(Path source, Path target) throws IOException {
    delete(target);
    work.fence().requireHeld();
    if (!fileSystem.rename(source, target)) {
      throw new IOException("cannot rename " + source + " to " + target);
    }
  }

  private void copy(String file, Path directory) throws IOException {
    Path target = new Path(directory, file);
    delete(target);
    new ResultCopy(work.fileSystem(), fileSystem, work.fence())
        .copy(new Path(work.result(), file), target);
  }

  /** Before anything is touched: all of it must be there, and be ours. */
  private void requireParts(Plan plan) throws IOException {
    Map<String, Kind> here = files.entries(output);
    for (Map.Entry<String, Kind> entry : here.entrySet()) {
      String file = ResultCatalogue.withoutChecksum(entry.getKey());
      boolean goes =
          plan.files().contains(file)
              || plan.replaced().contains(file)
              || file.equals(OutputDirectory.SUCCESS);
      if (goes && !catalogue.isPart(files, output, entry.getKey(), entry.getValue())) {
        throw foreign(entry.getKey());
      }
    }
    Set<String> all = new TreeSet<>(here.keySet());
    all.addAll(work.files().entries(work.result()).keySet());
    requireComplete(plan, all);
  }

  private void requireComplete(Plan plan, Set<String> present) throws OutputExistsException {
    for (String file : plan.files()) {
      if (!present.contains(file)) {
        throw new OutputExistsException(
            name
                + ": its result is not complete: "
                + file
                + " is gone since it was written. Move the directory away, or name another"
                + " "
                + Setting.OUTPUT
                + ".");
      }
    }
  }

  private OutputExistsException foreign(String entry) {
    return new OutputExistsException(
        name
            + ": holds '"
            + entry
            + "', which is not part of a result of daal4j, so it is not replaced."
            + " Move it away, or name another "
            + Setting.OUTPUT
            + ".");
  }

  private void delete(Path file) throws IOException {
    work.fence().requireHeld();
    fileSystem.delete(file, true);
  }

  private SmallFile marker() {
    return new SmallFile(work.fileSystem(), new Path(work.path(), WorkDirectory.COMPLETE));
  }
}
