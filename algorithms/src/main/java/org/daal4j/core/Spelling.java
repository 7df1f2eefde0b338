package org.daal4j.core;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** What was probably meant by a word that is none of those there are. */
public final class Spelling {

  /** With more candidates none is looked for: they are columns of a machine, which nobody types. */
  private static final int MOST_CANDIDATES = 100_000;

  private static final int LONGEST = 200;

  private Spelling() {}

  /**
   * A question to append to a message.
   *
   * @return {@code " Did you mean 'x'?"}, with a space in front, or an empty string when nothing is
   *     near
   */
  public static String hint(String word, Collection<String> known) {
    String nearest = nearest(word, known);
    return nearest == null ? "" : " Did you mean '" + VisibleText.of(nearest) + "'?";
  }

  /**
   * The candidate nearest to a word: one that differs by case, blanks and punctuation only; else
   * one at most a third of the word's letters away (insert, delete, replace, swap neighbours); else
   * the only one that begins with the word. The first of those equally near.
   *
   * @return null when nothing is near
   */
  static String nearest(String word, Collection<String> known) {
    if (known.size() > MOST_CANDIDATES || word.length() > LONGEST) {
      return null;
    }
    String bare = bare(word);
    String nearest = null;
    // Of one or two letters every other word is near.
    int least = bare.length() < 3 ? 1 : bare.length() / 3 + 1;
    String longer = null;
    int longerOnes = 0;
    for (String candidate : known) {
      String other = bare(candidate);
      if (candidate.equals(word) || other.length() > LONGEST) {
        continue;
      }
      if (!bare.isEmpty() && other.startsWith(bare) && bare.length() >= 2) {
        longer = candidate;
        longerOnes++;
      }
      if (Math.abs(other.length() - bare.length()) < least) {
        int distance = distance(bare, other);
        // A word that shares no letter with another is not a slip of it.
        if (distance < least && distance < Math.max(bare.length(), other.length())) {
          least = distance;
          nearest = candidate;
        }
      }
    }
    return nearest == null && longerOnes == 1 ? longer : nearest;
  }

  /** The letters and digits, small; all of a word that has none. */
  private static String bare(String word) {
    StringBuilder letters = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.isEmpty() ? word : letters.toString();
  }

  /** Damerau's distance in its restricted form: no letter is moved twice. */
  private static int distance(String a, String b) {
    int[] before = null;
    int[] last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
