package org.daal4j.input.text;

import java.io.IOException;
import java.util.Set;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.TableFormat;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextSyntax;

/**
 * Tables of delimited text.
 *
 * @param syntax how it is written
 */
public record TextTables(TextSyntax syntax) implements TableFormat {

  /** Columns with which the smallest block, of 64 rows, still fits in an array. */
  private static final int MAX_COLUMNS = (Integer.MAX_VALUE - 8) / 64;

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String noun() {
    return "delimited text";
  }

  @Override
  public Set<String> extensions() {
    return Set.of(".csv", ".tsv", ".txt");
  }

  @Override
  public FileTable open(InputFiles files, TableOptions options) throws IOException {
    TextFiles texts = new TextFiles(files.conf());
    String first = files.first().name();
    TextLayout layout =
        texts.lookAt(files, text -> TextLayout.resolve(syntax, options, text, first));
    if (layout.columns().size() > MAX_COLUMNS) {
      throw new UsageException(
          first
              + ": "
              + layout.columns().size()
              + " columns are more than the "
              + MAX_COLUMNS
              + " that can be read. Choose fewer with --columns, or check --delimiter.");
    }
    return new FileTable(
        name(),
        files,
        texts.plan(files, syntax.multiline()),
        layout,
        new TextSource(layout),
        false,
        options.policy().maxBadRecords());
  }
}
