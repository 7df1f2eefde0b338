package org.daal4j.input.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.input.FileTable;
import org.daal4j.input.HeapShare;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.PreparedTable;
import org.daal4j.input.RawTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SeenTable;
import org.daal4j.input.TableFormat;
import org.daal4j.libsvm.LibsvmLayout;
import org.daal4j.statistics.CountFeatures;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.SeenText;
import org.daal4j.text.TextSyntax;

/**
 * Tables of libsvm text.
 *
 * @param syntax which lines are left out
 * @param features how many there are, or 0 to count them in a pass
 * @param ignoreMore whether features beyond those are passed over; else they are malformed
 */
public record LibsvmTables(TextSyntax syntax, int features, boolean ignoreMore)
    implements TableFormat {

  @Override
  public String name() {
    return "libsvm";
  }

  @Override
  public String noun() {
    return "libsvm text";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(".libsvm", ".svm", ".svmlight");
  }

  @Override
  public SeenTable open(InputFiles files) throws IOException {
    HeapShare.requireColumns(LibsvmLayout.N_FEATURES, features);
    TextFiles texts = new TextFiles(files.conf());
    byte[] start = texts.lookAt(files, text -> text.readNBytes(SeenText.SAMPLE_BYTES));
    LibsvmLayout any = LibsvmLayout.ofAnyWidth(syntax, RowPolicy.STRICT);
    String advice = any.lookAt(start, start.length < SeenText.SAMPLE_BYTES, files.first().name());
    List<RowsSplit> plan = texts.plan(files, syntax.multiline());
    Lines lines = new Lines(this, files, plan, advice);
    return features == 0 ? lines : new Counted(lines, features, ignoreMore);
  }

  /**
   * A table whose features nobody has counted.
   *
   * @param advice what is advised by its first lines
   */
  private record Lines(LibsvmTables tables, InputFiles files, List<RowsSplit> plan, String advice)
      implements SeenTable {

    @Override
    public Optional<NamedTable> named() {
      return Optional.empty();
    }

    @Override
    public RawTable read(TableOptions options) {
      LibsvmLayout any = LibsvmLayout.ofAnyWidth(tables.syntax, options.policy());
      return new Uncounted(this, table(any, options.policy()), options);
    }

    FileTable table(LibsvmLayout plain, RowPolicy policy) {
      LibsvmLayout layout = plain.advising(advice);
      return new FileTable(
          tables.name(),
          files,
          plan,
          layout,
          new LibsvmSource(layout),
          true,
          policy.maxBadRecords());
    }
  }

  /**
   * A table whose features are known.
   *
   * @param features how many there are
   * @param ignoreMore whether those beyond are passed over
   */
  private record Counted(Lines lines, int features, boolean ignoreMore) implements NamedTable {

    @Override
    public List<String> names() {
      return LibsvmLayout.names(features);
    }

    @Override
    public ColumnOrigin origin() {
      return LibsvmLayout.origin(features);
    }

    @Override
    public ColumnContent content(int column) {
      return ColumnContent.NUMBERS;
    }

    @Override
    public String advice() {
      return lines.advice;
    }

    @Override
    public ColumnRoles roles(TableOptions options) {
      return LibsvmLayout.roles(options, features);
    }

    @Override
    public FileTable read(ColumnRoles roles, RowPolicy policy) {
      TextSyntax syntax = lines.tables.syntax;
      return lines.table(LibsvmLayout.of(syntax, features, ignoreMore, roles, policy), policy);
    }
  }

  /**
   * A table whose features are to be counted.
   *
   * @param any it, with as many features as there may be
   */
  private record Uncounted(Lines lines, FileTable any, TableOptions options) implements RawTable {

    @Override
    public String format() {
      return any.format();
    }

    @Override
    public InputFiles input() {
      return any.input();
    }

    @Override
    public List<RowsSplit> plan() {
      return any.plan();
    }

    @Override
    public String fingerprint() {
      return any.fingerprint();
    }

    @Override
    public Optional<FileTable> known() {
      return Optional.empty();
    }

    @Override
    public List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      findings.add(new Finding(1, 1, "counts the features"));
      findings.addAll(PreparedTable.findingsOfNumbers(options.preparation()));
      return findings;
    }

    @Override
    public FileTable resolve(Engine engine, PartialSize partial) throws IOException {
      boolean chosen = options.columns().stream().anyMatch(selector -> !selector.startsWith("!"));
      int most = engine.mostColumns(chosen ? PartialSize.NONE : partial);
      RowPolicy policy = options.policy();
      TextSyntax syntax = lines.tables.syntax;
      FileTable fitting = lines.table(LibsvmLayout.ofAnyWidth(syntax, policy, most), policy);
      int features = engine.fold(fitting, new CountFeatures());
      if (features == 0) {
        throw new BadInputException(
            any.name()
                + ": no row has a feature. Check "
                + Setting.INPUT
                + ", or give "
                + LibsvmLayout.N_FEATURES
                + ".");
      }
      return new Counted(lines, features, false).read(options).resolve(engine, partial);
    }
  }
}
