"""Load: many scripted callers at once, who call at their own pace whatever the server does."""
