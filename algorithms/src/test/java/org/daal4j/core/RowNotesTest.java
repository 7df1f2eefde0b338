package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RowNotesTest {

  @Test
  void memoryIsTakenOnceEightBytesARow() {
    AtomicLong taken = new AtomicLong();
    RowNotes notes = new RowNotes(bytes -> taken.addAndGet(bytes) > 0);
    assertThat(notes.begin(5)).hasSize(5).isSameAs(notes.begin(5));
    assertThat(taken).hasValue(40);
  }

  @Test
  void withoutMemoryThereAreNoNumbers() {
    RowNotes notes = new RowNotes(bytes -> false);
    assertThat(notes.begin(5)).isNull();
    assertThat(notes.about()).isNull();
  }

  @Test
  void eachKeyHasNotesOfItsOwnWhichAllMayRead() {
    AtomicLong taken = new AtomicLong();
    RowNotes notes = new RowNotes(bytes -> taken.addAndGet(bytes) > 0);
    notes.begin(2)[0] = 7;
    notes.finish("sevens");
    notes.turnTo(2);
    assertThat(notes.about()).isNull();
    notes.begin(2)[0] = 9;
    notes.finish("nines");
    assertThat(notes.keys()).isEqualTo(3);
    assertThat(notes.about(0)).isEqualTo("sevens");
    assertThat(notes.numbers(0)).containsExactly(7, 0);
    assertThat(notes.about(1)).isNull();
    assertThat(notes.numbers(1)).isNull();
    assertThat(notes.about(notes.key())).isEqualTo("nines");
    assertThat(taken).hasValue(32);
  }

  @Test
  void numbersThatAreBeingChangedAreAboutNothing() {
    RowNotes notes = new RowNotes(bytes -> true);
    notes.begin(2)[1] = 7;
    notes.finish("sevens");
    assertThat(notes.about()).isEqualTo("sevens");
    assertThat(notes.begin(2)).containsExactly(0, 7);
    assertThat(notes.about()).isNull();
  }
}
