import java.io.IOException;
import org.daal4j.api.Session;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Table;
import org.daal4j.moments.ColumnMoments;

/** Low order moments of each column of a table in three files. */
public class MomentsSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      MomentsModel model = LowOrderMoments.fit(session, table);

      for (ColumnMoments column : model.moments()) {
        System.out.println("minimum: " + column.minimum() + ", maximum: " + column.maximum());
        System.out.println("sum: " + column.sum() + ", of squares: " + column.sumSquares());
        System.out.println("centered: " + column.sumSquaresCentered());
        System.out.println("mean: " + column.mean());
        System.out.println("second raw moment: " + column.secondOrderRawMoment());
        System.out.println("variance: " + column.variance());
        System.out.println("standard deviation: " + column.standardDeviation());
        System.out.println("variation: " + column.variation());
      }
    }
  }
}
