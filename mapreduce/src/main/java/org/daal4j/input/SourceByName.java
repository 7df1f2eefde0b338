package org.daal4j.input;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.shared.Rebuilt;

/** A source that travels within another one. */
public final class SourceByName {

  private SourceByName() {}

  /** Writes it with its name. */
  public static void write(DataOutput out, RowSource source) throws IOException {
    out.writeUTF(source.getClass().getName());
    source.write(out);
  }

  /** Reads what {@link #write} has written. */
  public static RowSource read(DataInput in) throws IOException {
    String name = in.readUTF();
    try {
      return Rebuilt.of(
          Class.forName(name, true, RowSource.class.getClassLoader()).asSubclass(RowSource.class),
          in);
    } catch (ClassNotFoundException | ClassCastException e) {
      throw new IOException("no source of rows: " + name, e);
    }
  }
}
