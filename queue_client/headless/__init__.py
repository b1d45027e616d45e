"""The client inside an asyncio program: simulators, load tests, the console."""
