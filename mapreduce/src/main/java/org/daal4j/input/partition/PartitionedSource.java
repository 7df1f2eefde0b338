package org.daal4j.input.partition;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.NumberArrays;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SourceByName;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.text.bytes.NumberParser;

/** Reads splits of files together with what their directories tell. */
public final class PartitionedSource implements RowSource {

  private static final int MOST_COLUMNS = Integer.MAX_VALUE / 8;

  private final RowSource files;
  private final List<String> keys;
  private final PartitionedRoles roles;
  private final RowPolicy policy;

  /** Reads what {@link #write} has written. */
  public PartitionedSource(DataInput in) throws IOException {
    files = SourceByName.read(in);
    keys = new ArrayList<>();
    for (int left = NumberArrays.count(in, MOST_COLUMNS, "directories"); left > 0; left--) {
      keys.add(in.readUTF());
    }
    int width = NumberArrays.count(in, MOST_COLUMNS, "columns");
    roles = PartitionedRoles.of(ColumnRoles.read(in, width + keys.size()), width);
    policy = RowPolicy.read(in);
  }

  PartitionedSource(RowSource files, List<String> keys, PartitionedRoles roles, RowPolicy policy) {
    this.files = files;
    this.keys = keys;
    this.roles = roles;
    this.policy = policy;
  }

  /** The number that a value is; NaN when it is none. */
  static double number(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    double number = NumberParser.parse(bytes, 0, bytes.length, '.');
    return Double.isInfinite(number) ? Double.NaN : number;
  }

  @Override
  public BlockReader open(Configuration conf, RowsSplit split) {
    return new PartitionedBlocks(conf, files, keys, roles, policy, split);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    SourceByName.write(out, files);
    out.writeInt(keys.size());
    for (String key : keys) {
      out.writeUTF(key);
    }
    out.writeInt(roles.width());
    roles.all().write(out);
    policy.write(out);
  }
}
