"""Written in unittest's style, which pytest runs too."""

from case import ShedCase


# region: case-tests
class PagesTest(ShedCase):
    def test_an_empty_shed_says_so(self):
        answer = self.client.get("/")
        self.assertStatus(answer, 200)
        self.assertTemplateUsed("tools/index.html")
        self.assertEqual(self.get_context_variable("tools"), [])
        self.assertIn("The shed is empty.", answer.text)

    def test_a_stranger_who_offers_is_asked_to_log_in(self):
        self.assertRedirects(self.client.get("/tools/new"), "/login?next=%2Ftools%2Fnew")

    def test_an_offered_tool_is_in_the_list(self):
        self.log_in("ann")
        self.assertRedirects(self.client.post("/tools/new", data={"name": "Ladder"}), "/tools/1")
        self.client.get("/")
        self.assertEqual([tool.name for tool in self.get_context_variable("tools")], ["Ladder"])
# endregion
