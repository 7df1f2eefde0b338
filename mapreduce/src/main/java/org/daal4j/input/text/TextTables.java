package org.daal4j.input.text;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.TableFormat;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.daal4j.text.SeenText;
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
  public NamedTable open(InputFiles files) throws IOException {
    TextFiles texts = new TextFiles(files.conf());
    String first = files.first().name();
    return new Seen(
        this, files, texts, texts.lookAt(files, text -> SeenText.of(syntax, text, first)));
  }

  /** A table whose first records were looked at. */
  private record Seen(TextTables tables, InputFiles files, TextFiles texts, SeenText text)
      implements NamedTable {

    @Override
    public List<String> names() {
      return text.names();
    }

    @Override
    public ColumnOrigin origin() {
      return text.origin();
    }

    @Override
    public ColumnContent content(int column) {
      return ColumnContent.ANY;
    }

    /** A row has a delimiter or a line end after each of its fields. */
    @Override
    public long mostRows() {
      return files.files().stream().anyMatch(file -> texts.isCompressed(file.path()))
          ? Long.MAX_VALUE
          : files.files().size() + files.bytes() / names().size();
    }

    @Override
    public char decimal() {
      return tables.syntax.decimal();
    }

    @Override
    public String advice() {
      return text.advice();
    }

    @Override
    public ColumnRoles roles(TableOptions options) {
      return text.roles(options);
    }

    @Override
    public FileTable read(ColumnRoles roles, RowPolicy policy) throws IOException {
      TextLayout layout = text.layout(roles, policy);
      if (layout.columns().size() > MAX_COLUMNS) {
        throw new UsageException(
            files.first().name()
                + ": "
                + layout.columns().size()
                + " columns are more than the "
                + MAX_COLUMNS
                + " that can be read. Choose fewer with "
                + Setting.COLUMNS
                + ", or check "
                + TextSyntax.DELIMITER
                + ".");
      }
      return new FileTable(
          tables.name(),
          files,
          texts.plan(files, tables.syntax.multiline()),
          layout,
          new TextSource(layout),
          false,
          policy.maxBadRecords());
    }
  }
}
