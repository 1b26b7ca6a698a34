UPDATE Webhook
SET Volgnummer = CASE WHEN Volgnummer < @Volgnummer THEN @Volgnummer ELSE Volgnummer END,
    Vanaf = @Vanaf,
    Mislukt = @Mislukt,
    LaatsteSuccesOp = COALESCE(@SuccesOp, LaatsteSuccesOp),
    LaatsteFoutOp = COALESCE(@FoutOp, LaatsteFoutOp),
    LaatsteFout = COALESCE(@Fout, LaatsteFout)
WHERE Id = @Id;
