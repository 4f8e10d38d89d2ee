import secrets

for model, name in ((module.Member, "tools"), (module.Tool, "owner"), (module.Tool, "loans"), (module.Loan, "tool")):
    assert hasattr(model, name), f"{model.__name__} has no attribute {name} yet. Declare it with relationship(back_populates=…)."
ann, tool = module.Member(name=f"ann {secrets.token_hex(2)}"), module.Tool(name="saw")
tool.owner = ann
assert tool in ann.tools, "tool.owner was set, and ann.tools does not know. Name the other side in back_populates, on both sides."
loan = module.Loan(days=3)
tool.loans.append(loan)
assert loan.tool is tool, "A loan was added to tool.loans, and loan.tool does not know. Name the other side in back_populates."
