package org.daal4j.summary;

import java.util.Arrays;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.table.FieldText;

/** How a feature is prepared, in words: two that differ in a bit have different ones. */
final class CodeText {

  private CodeText() {}

  static String of(FeatureCode code) {
    StringBuilder text = new StringBuilder();
    if (code instanceof OfCategory category) {
      text.append("levels ");
      for (String level : category.levels()) {
        text.append(FieldText.quote(level)).append(' ');
      }
      if (category.dropsFirst()) {
        text.append("without the first ");
      }
      if (code.isFilled()) {
        text.append("filled with ").append(category.levels().get(category.fill())).append(' ');
      }
    } else if (code.isFilled()) {
      text.append("filled with ").append(((OfNumber) code).fill()).append(' ');
    }
    return text.append("less ")
        .append(Arrays.toString(code.shifts()))
        .append(", divided by ")
        .append(Arrays.toString(code.scales()))
        .toString();
  }
}
