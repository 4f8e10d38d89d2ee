package org.lectern.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** Answering a question in the browser, however its type is answered. */
final class Answers {

    private Answers() {}

    static void somehow(Locator question) {
        var selects = question.locator("select");
        var fields = question.locator("input[type=text]");
        if (question.locator(".option").count() > 0) {
            question.locator(".option label").first().click();
        } else if (selects.count() > 0) {
            selects.all().forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
        } else if (fields.count() > 0) {
            fields.all().forEach(field -> field.fill("1"));
            fields.last().blur();
        } else {
            question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("This order is my answer"))
                    .click();
        }
    }
}
