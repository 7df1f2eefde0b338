package org.daal4j.shared;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;

/**
 * Where several drivers stand: the last saved state of each, by its name, and how many passes were
 * made for all of them. States are saved together, when all drivers wait for a pass.
 */
final class SavedStates implements Portable {

  private static final int FORMAT = 0x53480001;
  private static final int MOST_DRIVERS = 1 << 20;
  private static final int AHEAD = 1 << 16;

  private final Map<String, byte[]> states = new TreeMap<>();
  private int passes;
  private boolean changed;

  /** Passes over the rows so far. */
  synchronized int passes() {
    return passes;
  }

  /** States that one more was made. */
  synchronized void countPass() {
    passes++;
  }

  /** Saves all states when one has changed since. */
  synchronized void saveTo(Checkpoint checkpoint) throws IOException {
    if (changed) {
      checkpoint.save(this);
      changed = false;
    }
  }

  /** The checkpoint of one driver. */
  Checkpoint of(String name) {
    return new Checkpoint() {
      @Override
      public boolean restore(Portable state) throws IOException {
        byte[] saved = get(name);
        if (saved == null) {
          return false;
        }
        state.read(new DataInputStream(new ByteArrayInputStream(saved)));
        return true;
      }

      @Override
      public void save(Portable state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        put(name, bytes.toByteArray());
      }
    };
  }

  private synchronized byte[] get(String name) {
    return states.get(name);
  }

  private synchronized void put(String name, byte[] state) {
    states.put(name, state);
    changed = true;
  }

  @Override
  public synchronized void write(DataOutput out) throws IOException {
    out.writeInt(FORMAT);
    out.writeInt(passes);
    out.writeInt(states.size());
    for (Map.Entry<String, byte[]> state : states.entrySet()) {
      out.writeUTF(state.getKey());
      out.writeInt(state.getValue().length);
      out.write(state.getValue());
    }
  }

  @Override
  public synchronized void read(DataInput in) throws IOException {
    if (in.readInt() != FORMAT) {
      throw new IOException("not the saved states of several fits of this version");
    }
    passes = NumberArrays.count(in, Integer.MAX_VALUE, "passes");
    states.clear();
    int count = NumberArrays.count(in, MOST_DRIVERS, "states");
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      states.put(name, readBytes(in, NumberArrays.count(in, Integer.MAX_VALUE - 8, "bytes")));
    }
    changed = false;
  }

  /** Memory grows with the bytes that are there. */
  private static byte[] readBytes(DataInput in, int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[Math.min(count, AHEAD)];
    for (int left = count; left > 0; ) {
      int length = Math.min(left, some.length);
      in.readFully(some, 0, length);
      bytes.write(some, 0, length);
      left -= length;
    }
    return bytes.toByteArray();
  }
}
