import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Checks that every PDF of a folder is PDF/A-1b and says what is not. */
public final class ValidatePdfA {
    private ValidatePdfA() {}

    private static List<ValidationResult.ValidationError> errorsOf(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        parser.parse();
        try (PreflightDocument document = parser.getPreflightDocument()) {
            document.validate();
            return document.getResult().getErrorsList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        File[] files = new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".pdf"));
        if (files == null || files.length == 0) {
            System.err.println(arguments[0] + ": no PDF");
            System.exit(1);
        }
        boolean valid = true;
        for (File file : Stream.of(files).sorted().toList()) {
            for (ValidationResult.ValidationError error : errorsOf(file)) {
                System.err.println(file + ": " + error.getErrorCode() + " " + error.getDetails());
                valid = false;
            }
        }
        System.out.println(files.length + " files");
        System.exit(valid ? 0 : 1);
    }
}
