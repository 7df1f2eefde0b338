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
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.packed.SplitSink;
import org.daal4j.packed.WrittenPart;

/** The lines a map makes of one split, in a file. */
public final class LineFile implements SplitSink {

  private final String name;
  private final FSDataOutputStream file;
  private final OutputStream out; // the file, or what compresses on the way there
  private final RowWriter lines;
  private final RowMap.Function function;
  private long rows;

  private LineFile(
      String name, FSDataOutputStream file, OutputStream out, RowMap.Function function) {
    this.name = name;
    this.file = file;
    this.out = out;
    this.lines = new RowWriter(out);
    this.function = function;
  }

  /**
   * Begins the file of a split; compressed when Hadoop's settings ask for that.
   *
   * @param split its ordinal
   * @param name of the file, from {@link PartName}
   * @param attempt see {@link AttemptFile}
   */
  public static LineFile create(
      Configuration conf, Path directory, int split, String name, String attempt, RowMap map)
      throws IOException {
    RowMap.Function function = map.open(split);
    if (!conf.getBoolean(FileOutputFormat.COMPRESS, false)) {
      String plain = AttemptFile.of(name, attempt);
      FSDataOutputStream file = create(conf, new Path(directory, plain));
      return new LineFile(plain, file, file, function);
    }
    Class<? extends CompressionCodec> type =
        conf.getClass(FileOutputFormat.COMPRESS_CODEC, DefaultCodec.class, CompressionCodec.class);
    CompressionCodec codec = ReflectionUtils.newInstance(type, conf);
    String compressed = AttemptFile.of(name + codec.getDefaultExtension(), attempt);
    FSDataOutputStream file = create(conf, new Path(directory, compressed));
    return new LineFile(compressed, file, codec.createOutputStream(file), function);
  }

  private static FSDataOutputStream create(Configuration conf, Path path) throws IOException {
    return path.getFileSystem(conf).create(path);
  }

  @Override
  public void look(RowBlock block) throws IOException {
    function.look(block);
  }

  @Override
  public void add(RowBlock block) throws IOException {
    function.apply(block, lines);
    rows += block.rows();
  }

  @Override
  public List<WrittenPart> finish() throws IOException {
    if (lines.lines() != rows) {
      throw new IllegalStateException(
          "the map wrote " + lines.lines() + " lines for " + rows + " rows");
    }
    lines.flush();
    out.close(); // what compresses writes until then
    return List.of(new WrittenPart(name, rows, file.getPos()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
