package org.lectern.quiz.receipt;

import java.util.List;

public record KeyList(List<KeyView> signers) {}
