package org.lectern.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The devices that a journey opens. All journeys share one Chromium; each device is a profile of its own, closed after the test. None of them may have
 * broken its policy or thrown. Where a test fails, what each of its devices showed last lies as a picture in {@code target/pictures}.
 */
final class Devices implements BeforeAllCallback, AfterEachCallback {

    private static final Path PICTURES = Commands.ROOT.resolve("deploy/journeys/target/pictures");

    private final List<BrowserWindow> windows = new ArrayList<>();
    private Platform platform;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        platform = Platform.running();
        browser = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(SharedBrowser.class, key -> new SharedBrowser(), SharedBrowser.class)
                .browser;
    }

    Platform platform() {
        return platform;
    }

    /** One more device, with cookies of its own. */
    BrowserWindow open() {
        var window = new BrowserWindow(browser, platform.url("gateway"));
        windows.add(window);
        return window;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var faults =
                windows.stream().flatMap(window -> window.faults().stream()).toList();
        if (context.getExecutionException().isPresent() || !faults.isEmpty()) {
            takePictures("%s.%s"
                    .formatted(
                            context.getRequiredTestClass().getSimpleName(),
                            context.getRequiredTestMethod().getName()));
        }
        windows.forEach(BrowserWindow::close);
        windows.clear();
        assertThat(faults).isEmpty();
    }

    private void takePictures(String test) {
        for (int device = 0; device < windows.size(); device++) {
            windows.get(device).picture(PICTURES.resolve("%s.%d.png".formatted(test, device + 1)));
        }
    }

    /** Started at the first journey, ended after the last. */
    private static final class SharedBrowser implements AutoCloseable {

        private final Playwright playwright = Playwright.create();
        private final Browser browser = Chromium.launch(playwright);

        @Override
        public void close() {
            playwright.close();
        }
    }
}
