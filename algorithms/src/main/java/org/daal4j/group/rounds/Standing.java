package org.daal4j.group.rounds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;
import org.daal4j.group.Bytes;

/**
 * Where the fit of a group stands: the state it has saved, and what passes have told it since then.
 * Run again from there it does the same, up to the pass it asks for next or to its end.
 */
final class Standing implements Checkpoint, Portable {

  private static final int MOST_ANSWERS = 1 << 16;

  private byte[] saved; // null before the first time
  private List<byte[]> answers = List.of(); // partials of the passes since then, in order
  private int told; // those that this run of the fit was given
  private boolean ended;

  /** Whether there is no pass more to be made. */
  boolean hasEnded() {
    return ended;
  }

  void end() {
    ended = true;
  }

  /** The fit is run again. */
  void begin() {
    told = 0;
  }

  /** What the next pass has told; null when it is not made yet. */
  DataInput next() {
    return told == answers.size()
        ? null
        : new DataInputStream(new ByteArrayInputStream(answers.get(told++)));
  }

  /** Adds what a pass tells. */
  void answer(Portable partial) throws IOException {
    List<byte[]> more = new ArrayList<>(answers.size() + 1);
    more.addAll(answers);
    more.add(bytes(partial));
    answers = more;
  }

  private static byte[] bytes(Portable written) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    written.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** The fit takes up its state. */
  @Override
  public boolean restore(Portable state) throws IOException {
    if (saved == null) {
      return false;
    }
    state.read(new DataInputStream(new ByteArrayInputStream(saved)));
    return true;
  }

  /** The fit saves its state, which knows of all that was told before. */
  @Override
  public void save(Portable state) throws IOException {
    if (ended) {
      return; // it is run again for its model
    }
    saved = bytes(state);
    answers = List.of();
    told = 0;
  }

  /** Bytes of the heap. */
  long bytes() {
    return (saved == null ? 0 : saved.length) + answers.stream().mapToLong(a -> a.length).sum();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(ended);
    out.writeInt(saved == null ? -1 : saved.length);
    if (saved != null) {
      out.write(saved);
    }
    out.writeInt(answers.size());
    for (byte[] answer : answers) {
      out.writeInt(answer.length);
      out.write(answer);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    ended = in.readBoolean();
    int length = in.readInt();
    saved = length < 0 ? null : Bytes.read(in, length);
    List<byte[]> read = new ArrayList<>();
    for (int left = NumberArrays.count(in, MOST_ANSWERS, "answers"); left > 0; left--) {
      read.add(Bytes.read(in, in.readInt()));
    }
    answers = read.isEmpty() ? List.of() : read;
  }
}
