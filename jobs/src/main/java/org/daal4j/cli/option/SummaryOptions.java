package org.daal4j.cli.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.UsageException;
import picocli.CommandLine.Option;

/** What every fit asks of what it sums up: whether it is kept, and what it is merged with. */
public final class SummaryOptions {

  /** Keeps what was summed up. */
  public static final String SAVE = "--save-partial";

  /** Begins with what was summed up. */
  public static final String MERGE = "--merge-with";

  /** Those that a fit refuses which goes over its rows again and again. */
  public static final List<String> ALL = List.of(SAVE, MERGE);

  @Option(
      names = SAVE,
      order = 59,
      description =
          "Also keep what was summed up of the rows, in partial.bin, for --merge-with. Default: off")
  private boolean save;

  @Option(
      names = MERGE,
      paramLabel = "DIR",
      order = 59,
      defaultValue = "",
      description =
          "A result of the same verb with partial.bin: the new one is of its rows and then of those"
              + " of --input. Default: none")
  private String merge;

  /** As they are when nothing is named to begin with. */
  public static SummaryOptions saving(boolean saves) {
    SummaryOptions options = new SummaryOptions();
    options.save = saves;
    options.merge = "";
    return options;
  }

  /**
   * Refuses what a fit cannot do.
   *
   * @param reason why it cannot, as {@code to kmeans, which ...}
   */
  public void check(Invocation invocation, Optional<String> reason) {
    invocation.refuseBlank(MERGE, merge);
    for (String option : ALL) {
      if (reason.isPresent() && (option.equals(SAVE) ? save : !merge.isEmpty())) {
        throw new UsageException(
            option + " does not apply " + reason.get() + ". Leave " + option + " out.");
      }
    }
  }

  /** Takes what was not given from the options that shape the result. */
  public void record(Map<String, Object> options) {
    if (!save) {
      options.remove(SAVE.substring(2));
    }
    if (merge.isEmpty()) {
      options.remove(MERGE.substring(2));
    }
  }

  /** Whether what was summed up is kept. */
  public boolean saves() {
    return save;
  }

  /** The result to begin with, as the user wrote it. */
  public Optional<String> mergesWith() {
    return merge.isEmpty() ? Optional.empty() : Optional.of(merge);
  }
}
