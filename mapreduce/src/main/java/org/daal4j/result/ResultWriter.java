package org.daal4j.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.Setting;
import org.daal4j.model.ModelWriter;

/** Puts a result together in the work directory: CSV files and the content of model.json. */
public final class ResultWriter implements ModelWriter {

  private final FileSystem fileSystem;
  private final Path directory;
  private final UnaryOperator<String> words;
  private final Map<String, Object> content = new LinkedHashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<ResultWriter> nested = new ArrayList<>();

  /** In a directory, created when the first file is; for the author of a Java program. */
  public ResultWriter(FileSystem fileSystem, Path directory) {
    this(fileSystem, directory, Setting::plain);
  }

  /**
   * In a directory, created when the first file is.
   *
   * @param words puts the settings of warnings in words
   */
  public ResultWriter(FileSystem fileSystem, Path directory, UnaryOperator<String> words) {
    this.fileSystem = fileSystem;
    this.directory = directory;
    this.words = words;
  }

  @Override
  public void table(String file, List<String> header, Lines body) throws IOException {
    try (OutputStream out = fileSystem.create(new Path(directory, file), true)) {
      CsvWriter lines = new CsvWriter(out);
      lines.header(header);
      body.writeTo(lines);
      lines.finish();
    }
  }

  /**
   * A result within this one, complete in itself. Its fields are those of this one's run, but for
   * what is put there.
   *
   * @param path of its directory in this one, as {@code models/k=5}
   */
  public ResultWriter nested(String path) {
    ResultWriter inner = new ResultWriter(fileSystem, new Path(directory, path), words);
    nested.add(inner);
    return inner;
  }

  /** Writes the characters of a file. */
  @FunctionalInterface
  public interface Text {
    /** Writes all of them. */
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file of text, in UTF-8.
   *
   * @param file its name in the result directory
   */
  public void text(String file, Text text) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            fileSystem.create(new Path(directory, file), true), StandardCharsets.UTF_8)) {
      text.writeTo(out);
    }
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Bytes {
    /** Writes all of them. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file of bytes.
   *
   * @param file its name in the result directory
   */
  public void bytes(String file, Bytes bytes) throws IOException {
    try (OutputStream out = fileSystem.create(new Path(directory, file), true)) {
      bytes.writeTo(out);
    }
  }

  @Override
  public void put(String key, Object value) {
    content.put(key, value);
  }

  @Override
  public void warn(String sentence) {
    warnings.add(words(sentence));
  }

  @Override
  public String words(String sentence) {
    return words.apply(sentence);
  }

  /** The sentences so far. */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * Writes model.json: the given fields, then those put here, then the warnings and the names of
   * the files.
   *
   * @return all of them
   */
  public Map<String, Object> finish(Map<String, Object> first) throws IOException {
    for (ResultWriter inner : nested) {
      inner.finish(first);
      fileSystem.create(new Path(inner.directory, OutputDirectory.SUCCESS), true).close();
    }
    List<String> files = new ArrayList<>();
    for (FileStatus file : fileSystem.listStatus(directory)) {
      if (!file.getPath().getName().equals(SavedModel.NAME)) {
        files.add(file.getPath().getName());
      }
    }
    files.sort(null);
    Map<String, Object> model = new LinkedHashMap<>(first);
    model.putAll(content);
    model.put("warnings", warnings);
    model.put("files", files);
    try (OutputStream out = fileSystem.create(new Path(directory, SavedModel.NAME), true)) {
      out.write(JsonText.pretty(model).getBytes(StandardCharsets.UTF_8));
    }
    return model;
  }
}
