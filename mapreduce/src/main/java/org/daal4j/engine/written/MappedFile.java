package org.daal4j.engine.written;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.DefaultCodec;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.util.ReflectionUtils;
import org.daal4j.core.BadInputException;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowFormat;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UnfitRowException;
import org.daal4j.input.InputFiles;
import org.daal4j.input.RowsSplit;
import org.daal4j.packed.SplitSink;
import org.daal4j.packed.WrittenPart;
import org.daal4j.parquet.write.ParquetWriter;

/** The rows a map makes of one split, in a file. */
public final class MappedFile implements SplitSink {

  private final RowsSplit split;
  private final String name;
  private final FSDataOutputStream file;
  private final OutputStream out; // the file, or what compresses on the way there
  private final RowWriter writer;
  private final RowMap.Function function;
  private long rows;

  private MappedFile(
      RowsSplit split,
      String name,
      FSDataOutputStream file,
      OutputStream out,
      RowWriter writer,
      RowMap.Function function) {
    this.split = split;
    this.name = name;
    this.file = file;
    this.out = out;
    this.writer = writer;
    this.function = function;
  }

  /**
   * Begins the file of a split. Lines are compressed when Hadoop's settings ask for that; Parquet
   * compresses its pages itself.
   *
   * @param name of the file, from {@link PartName}
   * @param attempt see {@link AttemptFile}
   */
  public static MappedFile create(
      Configuration conf,
      Path directory,
      RowsSplit split,
      String name,
      String attempt,
      RowMap map,
      RowsOut form)
      throws IOException {
    RowMap.Function function = map.open(split.ordinal());
    boolean parquet = form.format() == RowFormat.PARQUET;
    CompressionCodec codec =
        !parquet && conf.getBoolean(FileOutputFormat.COMPRESS, false) ? codec(conf) : null;
    String extension =
        parquet ? InputFiles.PARQUET_EXTENSION : codec == null ? "" : codec.getDefaultExtension();
    String own = AttemptFile.of(name + extension, attempt);
    Path path = new Path(directory, own);
    FSDataOutputStream file = path.getFileSystem(conf).create(path);
    try {
      OutputStream out = codec == null ? file : codec.createOutputStream(file);
      return new MappedFile(split, own, file, out, writer(form, out), function);
    } catch (IOException | RuntimeException | Error failure) {
      file.close();
      throw failure;
    }
  }

  private static CompressionCodec codec(Configuration conf) {
    Class<? extends CompressionCodec> type =
        conf.getClass(FileOutputFormat.COMPRESS_CODEC, DefaultCodec.class, CompressionCodec.class);
    return ReflectionUtils.newInstance(type, conf);
  }

  private static RowWriter writer(RowsOut form, OutputStream out) throws IOException {
    if (form.format() == RowFormat.PARQUET) {
      return new ParquetWriter(out, form.columns());
    }
    CsvWriter lines = new CsvWriter(out);
    if (form.format() == RowFormat.CSV_WITH_HEADER) {
      lines.header(form.columns().stream().map(RowColumn::name).toList());
    }
    return lines;
  }

  @Override
  public void look(RowBlock block) throws IOException {
    function.look(block);
  }

  @Override
  public void add(RowBlock block) throws IOException {
    try {
      function.apply(block, writer);
    } catch (UnfitRowException e) {
      throw new BadInputException(SplitRow.place(split, writer.rows()) + ": " + e.marked(), e);
    }
    rows += block.rows();
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    if (writer.rows() != rows) {
      throw new IllegalStateException(
          "the map wrote " + writer.rows() + " rows for " + rows + " rows");
    }
    writer.finish();
    out.close(); // what compresses writes until then
    return List.of(new WrittenPart(name, rows, file.getPos()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
