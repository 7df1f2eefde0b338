package org.daal4j.cli.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OutputOptions;
import org.daal4j.cli.option.Source;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.cli.verb.EarlierResult;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.InputList;
import org.daal4j.result.OutputDirectory;
import org.daal4j.summary.SavedSummary;
import org.daal4j.summary.SummaryFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One result of what several have summed up. */
@Command(
    name = "merge",
    description =
        "One result of the rows of several results, none of which is read again: each has kept what"
            + " was summed up, by --save-partial. Verb and options are those of the first.",
    footer = {
      "",
      "Example:",
      "  bin/daal4j moments --input samples/sales/year=2024 --columns price,items \\",
      "    --save-partial --output out/sales-2024",
      "  bin/daal4j moments --input samples/sales/year=2025 --columns price,items \\",
      "    --save-partial --output out/sales-2025",
      "  bin/daal4j merge --inputs out/sales-2024,out/sales-2025 --output out/sales"
    })
public final class MergeVerb implements VerbCommand {

  private static final Setting INPUTS = Setting.named("inputs");

  @Mixin private OutputOptions output;

  @Option(
      names = "--inputs",
      paramLabel = "DIR[,DIR...]",
      order = 1,
      description =
          "Results of one verb that were fitted with --save-partial, in the order of their rows."
              + " Required.")
  private List<String> inputs = List.of();

  @Option(
      names = "--save-partial",
      order = 59,
      description = "Also keep the sum, in partial.bin, to be merged again. Default: off")
  private boolean save;

  @Option(
      names = "--report",
      order = 59,
      description =
          "Also write report.html, a page with tables and pictures of the result, those without"
              + " rows")
  private boolean report;

  private final Function<String, Optional<VerbCommand>> verbs;

  /**
   * Among other verbs.
   *
   * @param verbs finds one by its name
   */
  public MergeVerb(Function<String, Optional<VerbCommand>> verbs) {
    this.verbs = verbs;
  }

  /** It runs in this process, and all that it needs to know of the sums is in the results. */
  @Override
  public List<String> refused() {
    return List.of("--precision", "--engine", "--jdk", "--dry-run");
  }

  @Override
  public void run(Invocation invocation) throws IOException {
    List<String> names = InputList.parse(inputs);
    if (names.isEmpty()) {
      throw new UsageException(
          "--inputs is missing. Name results that were fitted with --save-partial.");
    }
    for (String option : refused()) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option + " does not apply to merge, which reads no rows. Leave it out.");
      }
    }
    output.check(invocation);
    output.runHere();
    OutputDirectory directory = output.directory(invocation, false, new Source(INPUTS, names));
    List<EarlierResult> results = new ArrayList<>();
    for (String name : names) {
      EarlierResult result = EarlierResult.open(invocation, name);
      if (!results.isEmpty()) {
        result.requireVerb(results.get(0).model().string("verb"));
      }
      results.add(result);
    }
    EarlierResult first = results.get(0);
    String fit = first.model().string("verb");
    AnalysisVerb<?> verb = verb(first, fit);
    RecordedVerb.fill(verb, first.model(), first.name());
    Map<String, Object> options = new LinkedHashMap<>(first.options());
    options.put("inputs", String.join(",", names));
    if (save) {
      options.put("save-partial", true);
    }
    List<SavedSummary> sums = results.stream().map(EarlierResult::summary).toList();
    verb.merge(
        invocation.as(fit, options),
        output,
        directory,
        sums,
        rows(invocation, results),
        save,
        report);
  }

  private AnalysisVerb<?> verb(EarlierResult result, String fit) {
    if (verbs.apply(fit).orElse(null) instanceof AnalysisVerb<?> verb) {
      return verb;
    }
    throw new UsageException(
        result.name() + " is a result of '" + fit + "', which is none that merges. Name others.");
  }

  /** A table of no rows, of the columns of the results; its files are what identifies it. */
  private static FileTable rows(Invocation invocation, List<EarlierResult> results)
      throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (EarlierResult result : results) {
      Path file = new Path(result.model().directory(), SummaryFile.NAME);
      FileSystem fileSystem = file.getFileSystem(invocation.conf());
      FileStatus status = fileSystem.getFileStatus(file);
      files.add(
          new InputFile(
              result.name(),
              fileSystem.makeQualified(file),
              status.getLen(),
              status.getModificationTime(),
              status.getBlockSize(),
              List.of(),
              List.of()));
    }
    List<String> names = results.stream().map(EarlierResult::name).toList();
    return new FileTable(
        "partial",
        new InputFiles(invocation.conf(), names, files, Set.of()),
        List.of(),
        results.get(0).summary().header().columns().layout(),
        null,
        false,
        0);
  }
}
