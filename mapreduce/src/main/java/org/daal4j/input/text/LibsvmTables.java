package org.daal4j.input.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.input.FileTable;
import org.daal4j.input.HeapShare;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RawTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.TableFormat;
import org.daal4j.libsvm.LibsvmLayout;
import org.daal4j.statistics.CountFeatures;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextLayout;
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
  public RawTable open(InputFiles files, TableOptions options) throws IOException {
    HeapShare.requireColumns("--n-features", features);
    TextFiles texts = new TextFiles(files.conf());
    LibsvmLayout layout =
        features == 0
            ? LibsvmLayout.ofAnyWidth(syntax, options.policy())
            : LibsvmLayout.resolve(syntax, options, features, ignoreMore);
    byte[] start = texts.lookAt(files, text -> text.readNBytes(TextLayout.SAMPLE_BYTES));
    layout.lookAt(start, start.length < TextLayout.SAMPLE_BYTES, files.first().name());
    FileTable table = table(files, texts.plan(files, syntax.multiline()), layout, options);
    return features == 0 ? new Uncounted(this, table, options) : table;
  }

  private FileTable table(
      InputFiles files, List<RowsSplit> plan, LibsvmLayout layout, TableOptions options) {
    return new FileTable(
        name(),
        files,
        plan,
        layout,
        new LibsvmSource(layout),
        true,
        options.policy().maxBadRecords());
  }

  /**
   * A table whose features nobody has counted.
   *
   * @param any it, with as many features as there may be
   */
  private record Uncounted(LibsvmTables tables, FileTable any, TableOptions options)
      implements RawTable {

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
    public FileTable resolve(Engine engine, PartialSize partial) throws IOException {
      boolean chosen = options.columns().stream().anyMatch(selector -> !selector.startsWith("!"));
      int most = engine.mostColumns(chosen ? PartialSize.NONE : partial);
      FileTable fitting = with(LibsvmLayout.ofAnyWidth(tables.syntax, options.policy(), most));
      int features = engine.fold(fitting, new CountFeatures());
      if (features == 0) {
        throw new BadInputException(
            any.name() + ": no row has a feature. Check --input, or give --n-features.");
      }
      return with(LibsvmLayout.resolve(tables.syntax, options, features, false));
    }

    private FileTable with(LibsvmLayout layout) {
      return tables.table(any.input(), any.plan(), layout.advising(any.advice()), options);
    }
  }
}
