package id.jejak.extraction.tika.child;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** How much of a PDF page its pictures cover: a scan is a picture of the whole page, in one piece or in strips. */
final class PictureCover extends PDFStreamEngine {
  private double covered;

  private PictureCover() {
    addOperator(new Concatenate(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetMatrix(this));
  }

  /** 0 for none, 1 for the whole page; more where pictures overlap. */
  static double of(PDPage page) throws IOException {
    PictureCover cover = new PictureCover();
    cover.processPage(page);
    PDRectangle box = page.getCropBox();
    double area = (double) box.getWidth() * box.getHeight();
    return area <= 0 ? 0 : cover.covered / area;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (operator.getName().equals(OperatorName.DRAW_OBJECT) && !operands.isEmpty()
        && operands.getFirst() instanceof COSName name) {
      PDXObject object = getResources().getXObject(name);
      if (object instanceof PDImageXObject) {
        Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
        covered += Math.abs((double) matrix.getScaleX() * matrix.getScaleY()
            - (double) matrix.getShearX() * matrix.getShearY());
      } else if (object instanceof PDFormXObject form) {
        showForm(form);
      }
      return;
    }
    super.processOperator(operator, operands);
  }
}
