package org.daal4j.launch;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a class file names, read from its table of constants. Names of classes have slashes.
 *
 * @param classes those that its code and its signatures refer to
 * @param strings its constants of text
 * @param calls methods of other classes that it calls, as {@code some/Owner.method}
 */
record ClassNames(Set<String> classes, Set<String> strings, Set<String> calls) {

  /** Kinds of constants. */
  private static final int UTF8 = 1;

  private static final int CLASS = 7;
  private static final int STRING = 8;
  private static final int METHOD = 10;
  private static final int INTERFACE_METHOD = 11;

  /** A class in a descriptor or a generic signature. */
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)[;<]");

  static ClassNames of(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (in.readInt() != 0xcafebabe) {
      throw new IOException("not a class file");
    }
    in.skipBytes(4);
    int size = in.readUnsignedShort();
    int[] kinds = new int[size];
    String[] texts = new String[size];
    int[] first = new int[size];
    int[] second = new int[size];
    for (int i = 1; i < size; i++) {
      kinds[i] = in.readUnsignedByte();
      switch (kinds[i]) {
        case UTF8 -> texts[i] = in.readUTF();
        case CLASS, STRING, 16, 19, 20 -> first[i] = in.readUnsignedShort();
        case 15 -> in.skipBytes(3);
        case 5, 6 -> {
          in.skipBytes(8);
          i++; // takes two places
        }
        case 3, 4, 9, METHOD, INTERFACE_METHOD, 12, 17, 18 -> {
          first[i] = in.readUnsignedShort();
          second[i] = in.readUnsignedShort();
        }
        default -> throw new IOException("a constant of kind " + kinds[i]);
      }
    }
    ClassNames names = new ClassNames(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (int i = 1; i < size; i++) {
      switch (kinds[i]) {
        case UTF8 -> names.addDescribed(texts[i]);
        case CLASS -> names.addClass(texts[first[i]]);
        case STRING -> names.strings.add(texts[first[i]]);
        case METHOD, INTERFACE_METHOD ->
            names.calls.add(texts[first[first[i]]] + "." + texts[first[second[i]]]);
        default -> {}
      }
    }
    return names;
  }

  private void addClass(String name) {
    if (name.startsWith("[")) {
      addDescribed(name);
    } else {
      classes.add(name);
    }
  }

  private void addDescribed(String text) {
    Matcher name = IN_DESCRIPTOR.matcher(text);
    while (name.find()) {
      classes.add(name.group(1));
    }
  }
}
