package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.daal4j.core.Sendable;

/** Folds and maps inside of others, on the wire: the name of the class, then what it writes. */
public final class Rebuilt {

  private Rebuilt() {}

  /** Writes both. */
  public static void write(Sendable sent, DataOutput out) throws IOException {
    out.writeUTF(sent.getClass().getName());
    sent.write(out);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param kind what it must be
   */
  public static <T extends Sendable> T of(Class<T> kind, DataInput in) throws IOException {
    String name = in.readUTF();
    try {
      Class<?> type = Class.forName(name, false, Rebuilt.class.getClassLoader());
      return type.asSubclass(kind).getConstructor(DataInput.class).newInstance(in);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IOException(name + " was not rebuilt: " + e.getCause(), e);
    } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
      throw new IOException(name + " cannot be rebuilt", e);
    }
  }
}
