package org.daal4j.cli.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.model.FileOptions;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.Unseen;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.onnx.OnnxModel;
import org.daal4j.export.pmml.PmmlDocument;
import org.daal4j.export.sql.Dialect;
import org.daal4j.export.sql.SqlStatement;
import org.daal4j.export.sql.TableName;
import org.daal4j.model.Model;
import org.daal4j.result.JsonText;
import org.daal4j.result.NamedFile;
import org.daal4j.table.ColumnSelection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a model as other systems take it. */
@Command(
    name = "export",
    description =
        "Writes a model as one file for another system, which then predicts what predict does: a"
            + " SELECT, PMML 4.4 or ONNX. Takes results of kmeans, linear-regression,"
            + " ridge-regression, elastic-net, logistic-regression and naive-bayes, and of pca and svd"
            + " (sql and onnx).",
    footer = {
      "",
      "Examples, with the model of the example of kmeans:",
      "  bin/daal4j kmeans --input samples/iris.csv --columns 1-4 -k 3 --output out/iris --resume",
      "  bin/daal4j export --model out/iris --format sql --table iris --keep species \\",
      "    --output out/iris.sql",
      "  bin/daal4j export --model out/iris --format pmml --output out/iris.pmml",
      "  bin/daal4j export --model out/iris --format onnx --output out/iris.onnx"
    })
public final class ExportVerb implements VerbCommand {

  @Mixin private FileOptions files;

  @Option(
      names = "--format",
      paramLabel = "F",
      order = 10,
      description = "sql, pmml, onnx: what to write. Required.")
  private String format;

  @Option(
      names = "--dialect",
      paramLabel = "D",
      order = 11,
      defaultValue = "ansi",
      description =
          "For sql: ansi (DuckDB, PostgreSQL, Trino, ...), hive, spark. Default: ${DEFAULT-VALUE}")
  private String dialect;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      order = 12,
      defaultValue = "",
      description =
          "For sql: the table to read, perhaps with its schema (sales.flats); what holds a dot in"
              + " the quotes of the dialect. Required.")
  private String table;

  @Option(
      names = "--keep",
      paramLabel = "LIST",
      order = 13,
      defaultValue = "",
      description =
          "For sql: names of the columns of the table that come first. Default: all of the table")
  private String keep;

  @Option(
      names = "--unseen",
      paramLabel = "U",
      order = 14,
      defaultValue = "fail",
      description =
          "fail, zero: what a level of a category does that the model does not know; fail: the row"
              + " has no result; zero: it is none of those it knows. Default: ${DEFAULT-VALUE}")
  private String unseen;

  @Override
  public void run(Invocation invocation) throws IOException {
    ExportFormat wanted = format(invocation);
    NamedFile file = files.file(invocation, "a fit, as of kmeans");
    Unseen unknown =
        Unseen.valueOf(
            new OptionValue("--unseen", unseen).choice("fail", "zero").toUpperCase(Locale.ROOT));
    Model saved = SavedExports.open(invocation.conf(), files.model());
    ExportedModel model = ExportedModel.of(saved, unknown).orElseThrow();
    if (invocation.given().test("--unseen")
        && model.features().stream().noneMatch(OfCategory.class::isInstance)) {
      throw new UsageException("--unseen: the model has no categories. Leave it out.");
    }
    long bytes = file.write(out -> wanted.write(model, out));
    tell(invocation, model, bytes);
  }

  /** How a model is written. */
  @FunctionalInterface
  private interface ExportFormat {
    void write(ExportedModel model, OutputStream out) throws IOException;
  }

  private ExportFormat format(Invocation invocation) {
    if (format == null) {
      throw new UsageException("--format is missing. Give sql, pmml or onnx.");
    }
    String word = new OptionValue("--format", format).choice("sql", "pmml", "onnx");
    if (word.equals("sql")) {
      SqlStatement statement = statement(invocation);
      return (model, out) -> out.write(statement.of(model).getBytes(StandardCharsets.UTF_8));
    }
    for (String option : List.of("--dialect", "--table", "--keep")) {
      if (invocation.given().test(option)) {
        throw new UsageException(
            option + " applies to sql, but --format is " + word + ". Leave it out.");
      }
    }
    return word.equals("onnx") ? OnnxModel::write : PmmlDocument::write;
  }

  private SqlStatement statement(Invocation invocation) {
    Dialect spelled =
        Dialect.valueOf(
            new OptionValue("--dialect", dialect)
                .choice("ansi", "hive", "spark")
                .toUpperCase(Locale.ROOT));
    invocation.refuseBlank("--table", table);
    invocation.refuseBlank("--keep", keep);
    if (table.isEmpty()) {
      throw new UsageException("--table is missing. Name the table that the statement is to read.");
    }
    try {
      return new SqlStatement(
          spelled,
          TableName.parse(table, spelled),
          keep.isEmpty() ? List.of() : ColumnSelection.parse(keep));
    } catch (IllegalArgumentException e) {
      throw new OptionValue("--table", table).wrong(e.getMessage() + ".");
    }
  }

  private void tell(Invocation invocation, ExportedModel model, long bytes) throws IOException {
    Page page = invocation.streams().page();
    if (!files.speech().quiet()) {
      page.line("export: the %s model in %s as %s", model.kind(), files.model(), format);
      page.line("result      %s (%,d bytes)", files.output(), bytes);
    }
    if (files.speech().json()) {
      Map<String, Object> said = new LinkedHashMap<>();
      said.put("verb", invocation.verb());
      said.put("model", files.model());
      said.put("format", format);
      said.put("output", files.output());
      said.put("bytes", bytes);
      invocation.streams().out().println(JsonText.line(said));
    }
  }
}
