package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.InputOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.cli.option.SummaryOptions;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.RunSummary;
import org.daal4j.core.Setting;
import org.daal4j.engine.PartialMemory;
import org.daal4j.input.FileTable;
import org.daal4j.input.RawTable;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import org.daal4j.result.ResultWriter;
import org.daal4j.summary.MergingEngine;
import org.daal4j.summary.SavedSummary;
import org.daal4j.summary.SummaryFile;
import org.daal4j.summary.SummaryTarget;
import org.daal4j.table.TableOptions;
import picocli.CommandLine.Mixin;

/** What a fit keeps of what it sums up, and what it begins with. */
final class FitSum {

  private static final Setting MERGE_WITH = Setting.named("mergeWith");

  @Mixin private SummaryOptions options;

  private List<SavedSummary> earlier = List.of();
  private boolean rowless;
  private MergingEngine engine; // of the fit, when it keeps or merges

  /** Checks the options. */
  void check(Invocation invocation, Optional<String> unmergeable) {
    options.check(invocation, unmergeable);
  }

  /** The result to begin with, which the output may replace. */
  List<Source> sources() {
    return options
        .mergesWith()
        .map(result -> List.of(new Source(MERGE_WITH, List.of(result), true)))
        .orElse(List.of());
  }

  /**
   * Opens the result to begin with, and a table like that of its rows.
   *
   * @param dry whether nothing may be changed
   * @return empty when there is nothing to begin with
   */
  Optional<RawTable> open(
      Invocation invocation,
      InputOptions asked,
      TableOptions wanted,
      OutputDirectory directory,
      boolean dry)
      throws IOException {
    Optional<String> result = options.mergesWith();
    if (result.isEmpty()) {
      return Optional.empty();
    }
    if (directory.replaces() && Overlap.isOutput(invocation.conf(), directory, result.get())) {
      if (!dry) {
        directory.settle();
      }
      if (!directory.hasResult()) {
        invocation
            .streams()
            .say(
                "warning: "
                    + directory.name()
                    + ": there is no result to merge with; this is the first");
        return Optional.empty();
      }
    }
    EarlierResult before = EarlierResult.open(invocation, result.get());
    before.requireSameOptions(invocation);
    earlier = List.of(before.summary());
    return Optional.of(asked.openLike(invocation, wanted, before.summary()));
  }

  /** Lets the fit be of what results have summed up, and of no other rows. */
  void mergeOnly(List<SavedSummary> results, boolean saves) {
    options = SummaryOptions.saving(saves);
    earlier = results;
    rowless = true;
  }

  /** Takes what was not given from the options that shape the result. */
  void record(Map<String, Object> recorded) {
    options.record(recorded);
  }

  /** Whether it begins with rows that are not read again. */
  boolean merges() {
    return !earlier.isEmpty();
  }

  /** Whether the cost differs from that of a fit which only reads rows. */
  boolean changesCost() {
    return options.saves() || merges();
  }

  /** What a fit costs with it. */
  Cost cost(Cost fit) {
    Cost cost = rowless ? fit.withoutPasses() : fit;
    cost = merges() ? cost.holding(held()) : cost;
    return options.saves() ? cost.writing(SummaryFile.NAME) : cost;
  }

  /** Partials in the driver: of the rows, of what came before, and the next of those. */
  private int held() {
    return earlier.size() == 1 ? 2 : 3;
  }

  /**
   * Makes sure that this process can hold what it merges, beside what passes take.
   *
   * @param partial that of the fit
   */
  void requireMemory(PartialSize partial, int columns) {
    if (merges()) {
      new PartialMemory(partial.of(columns)).requireHeld(held(), Runtime.getRuntime().maxMemory());
    }
  }

  /** Where the fit runs. */
  Engine engine(Engine passes, FileTable rows, ResultWriter result) {
    if (!options.saves() && earlier.isEmpty()) {
      return passes;
    }
    SummaryTarget target =
        options.saves() ? sum -> result.bytes(SummaryFile.NAME, sum::writeTo) : SummaryTarget.NONE;
    engine =
        rowless
            ? MergingEngine.withoutRows(passes, earlier, target)
            : MergingEngine.of(passes, earlier, table -> rows.files(), target);
    return engine;
  }

  /** What the run has cost, and of how many rows the result is. */
  RunSummary total(RunSummary passes) {
    return engine == null ? passes : engine.summary();
  }
}
