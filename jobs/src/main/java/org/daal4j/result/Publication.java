package org.daal4j.result;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.engine.RunContext.Fence;
import org.daal4j.result.StrictFiles.Kind;

/**
 * The step in which a complete result takes its place, and an older one goes. A marker file lists
 * what belongs to the new result; with it, a publication that was cut short at any point can be
 * finished by doing it again. The lease is held from before the marker to after the last renaming.
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
  private final WorkDirectory work;

  /**
   * In an output directory.
   *
   * @param name of the directory, for messages
   */
  Publication(
      FileSystem fileSystem,
      Path output,
      String name,
      ResultCatalogue catalogue,
      WorkDirectory work) {
    this.files = StrictFiles.of(fileSystem);
    this.fileSystem = fileSystem;
    this.output = output;
    this.name = name;
    this.catalogue = catalogue;
    this.work = work;
  }

  /**
   * What a publication that has begun, and not ended, will do.
   *
   * @return empty when there is none
   * @throws OutputExistsException when the marker is not one that a run has written
   */
  Optional<Plan> begun() throws IOException {
    if (!fileSystem.exists(marker())) {
      return Optional.empty();
    }
    Map<String, Object> content = new SmallFile(fileSystem, marker()).readObject().orElse(Map.of());
    Optional<Set<String>> files = catalogue.ofList(content.get("files"));
    Optional<Set<String>> replaced = catalogue.ofList(content.get("replaced"));
    if (files.isPresent() && replaced.isPresent() && files.equals(ofModel())) {
      files.get().remove(OutputDirectory.SUCCESS);
      return Optional.of(new Plan(content, files.get(), replaced.get()));
    }
    throw new OutputExistsException(
        name
            + ": is not a result of daal4j: its "
            + OutputDirectory.WORK
            + "/"
            + WorkDirectory.COMPLETE
            + " is damaged or of another program. Nothing is touched. Name another --output.");
  }

  /** The names that the model.json of the new result lists, in its place or not yet. */
  private Optional<Set<String>> ofModel() throws IOException {
    Path waiting = new Path(work.result(), ModelFile.NAME);
    Path placed = new Path(output, ModelFile.NAME);
    return new SmallFile(fileSystem, fileSystem.exists(waiting) ? waiting : placed)
        .readObject()
        .flatMap(catalogue::ofModel);
  }

  /**
   * Declares the result complete, and publishes it.
   *
   * @param replaced names of an older result
   */
  void publish(RunIdentity identity, Set<String> replaced) throws IOException {
    Map<String, Kind> found = files.entries(work.result());
    for (Map.Entry<String, Kind> entry : found.entrySet()) {
      if (!catalogue.isPart(files, work.result(), entry.getKey(), entry.getValue())) {
        throw new IllegalStateException(
            "the result holds " + entry.getKey() + ", which no verb declares in VerbCatalog");
      }
    }
    Set<String> complete = new TreeSet<>(found.keySet());
    complete.removeIf(file -> !ResultCatalogue.withoutChecksum(file).equals(file));
    Plan plan = new Plan(identity.toMap(), complete, replaced);
    requireRoom(plan);
    Map<String, Object> content = new LinkedHashMap<>(plan.identity());
    content.put("files", plan.files());
    content.put("replaced", plan.replaced());
    new SmallFile(fileSystem, marker()).create(work.fence(), JsonText.pretty(content));
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
    Fence fence = work.fence();
    requireParts(plan);
    delete(OutputDirectory.SUCCESS);
    for (String replaced : plan.replaced()) {
      if (!plan.files().contains(replaced)) {
        delete(replaced);
      }
    }
    Set<String> waiting = files.entries(work.result()).keySet();
    for (String file : plan.files()) {
      if (waiting.contains(file)) {
        delete(file);
        Path source = new Path(work.result(), file);
        Path target = new Path(output, file);
        fence.requireHeld();
        if (!fileSystem.rename(source, target)) {
          throw new IOException("cannot rename " + source + " to " + target);
        }
      }
    }
    requireComplete(plan, files.entries(output).keySet());
    fence.requireHeld();
    fileSystem.create(new Path(output, OutputDirectory.SUCCESS), true).close();
    try {
      work.clear();
    } catch (IOException | RuntimeException left) {
      // The result is complete; the next run in this directory clears what is left.
    }
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
    all.addAll(files.entries(work.result()).keySet());
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
                + " --output.");
      }
    }
  }

  private OutputExistsException foreign(String entry) {
    return new OutputExistsException(
        name
            + ": holds '"
            + entry
            + "', which is not part of a result of daal4j, so it is not replaced."
            + " Move it away, or name another --output.");
  }

  private void delete(String file) throws IOException {
    work.fence().requireHeld();
    fileSystem.delete(new Path(output, file), true);
  }

  private Path marker() {
    return new Path(work.path(), WorkDirectory.COMPLETE);
  }
}
