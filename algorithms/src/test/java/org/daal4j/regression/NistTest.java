package org.daal4j.regression;

import org.daal4j.core.*;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;

class NistTest {
  @Test
  void look() throws Exception {
    for (int set = 0; set <= 5; set++) {
      DenseRows t = set == 0 ? Nist.longley() : Nist.wampler(set);
      double[] c = set == 0 ? Nist.LONGLEY : Nist.wamplerCoefficients(set);
      for (int splits : new int[] {1, 2, 3, 7}) {
        StringBuilder s = new StringBuilder("set " + set + " splits " + splits);
        for (int m = 0; m < 3; m++) {
          LinearOptions o =
              new LinearOptions(
                  t.columns() - 1,
                  true,
                  m == 1 ? Method.QR : Method.NORMAL_EQUATIONS,
                  m == 2 ? Precision.EXTENDED : Precision.DOUBLE);
          LinearModel f = LinearRegression.fit(new MemoryEngine(splits), MemoryEngine.table(t), o);
          s.append(
              String.format(
                  "  %.2f rss %s",
                  Nist.digits(f.beta()[0], c), f.fits().get(0).residualSumOfSquares()));
          if (!f.warnings().isEmpty()) s.append(" W");
          if (splits == 1 && set == 0) System.out.println(f.tests() + "\n" + f.fits());
        }
        System.out.println(s);
      }
    }
  }
}
