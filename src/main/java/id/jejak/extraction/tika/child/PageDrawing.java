package id.jejak.extraction.tika.child;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;

/** Draws pages of a PDF, and knows whether it could draw all: a picture without a decoder is left out, and only logged. */
final class PageDrawing extends PDFRenderer {
  private static final Set<String> TEXT = Set.of("Td", "TD", "T*", "Tj", "TJ", "'", "\"");

  // To the inch. Where there are about as many as are drawn, each dot is one of the picture.
  private static final int FEW_DOTS = 240;

  private boolean incomplete;

  PageDrawing(PDDocument document) {
    super(document);
  }

  boolean isIncomplete() {
    return incomplete;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private final class Drawer extends PageDrawer {
    private Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    // Viewers show text that its page does not mark as text, too.
    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (getTextMatrix() == null && TEXT.contains(operator.getName())) {
        setTextMatrix(new Matrix());
        setTextLineMatrix(new Matrix());
      }
      super.processOperator(operator, operands);
    }

    // A scan of few dots is enlarged evenly: letters made of blocks are read badly.
    @Override
    public void drawImage(PDImage picture) throws IOException {
      double inches = getGraphicsState().getCurrentTransformationMatrix().getScalingFactorX() / 72;
      if (!picture.isStencil() && picture.getWidth() < FEW_DOTS * inches) {
        picture.setInterpolate(true);
      }
      super.drawImage(picture);
    }

    // A font or a picture that is damaged takes nothing else of the page with it.
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
      incomplete = true;
    }
  }
}
